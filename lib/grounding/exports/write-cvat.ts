import type { MaskShape, Shape } from '../shape';
import type { Size } from '../spaces';
import { attributesOf, classesOf, classOf } from './class-names';
import type { ExportWriter, WritableMedium } from './export-writer';
import { rowRuns } from './mask-rows';
import { pictureMask } from './picture-mask';
import { pairsOf } from './rounded';
import { element, escapeXml, textElement, xmlDeclaration } from './xml';

/**
 * "CVAT for images 1.1": one file; the labels with their attributes stand in its head. `source` is `auto` for what a model
 * said and `manual` for what a person changed or added.
 */
export const cvatWriter: ExportWriter = {
  holds: { picture: ['box', 'point', 'polygon', 'line', 'mask'], video: [] },
  holdsAttributes: true,
  holdsWriting: true,
  isPerAnswer: false,
  tellsCorrections: 'beside',
  write: (media, base, createdAt) => [
    {
      name: `${base}-cvat.xml`,
      mediaType: 'application/xml',
      content: `${xmlDeclaration}${element('annotations', {}, [
        textElement('version', '1.1'),
        headOf(media, base, createdAt),
        ...media.map(imageOf),
      ])}\n`,
    },
  ],
};

function headOf(media: readonly WritableMedium[], base: string, createdAt: string): string {
  const labels = classesOf(media).map((name) =>
    element('label', {}, [
      textElement('name', name),
      element('attributes', {}, attributeNames(media, name).map(attributeOf)),
    ]),
  );
  const task = [
    textElement('name', base),
    textElement('size', media.length),
    textElement('mode', 'annotation'),
    element('labels', {}, labels),
  ];
  return element('meta', {}, [element('task', {}, task), textElement('dumped', createdAt)]);
}

function attributeNames(media: readonly WritableMedium[], name: string): readonly string[] {
  const shapes = media.flatMap((medium) => medium.shapes.filter((shape) => classOf(shape) === name));
  return [...new Set(shapes.flatMap((shape) => Object.keys(attributesOf(shape))))];
}

function attributeOf(name: string): string {
  return element('attribute', {}, [
    textElement('name', name),
    textElement('mutable', 'False'),
    textElement('input_type', 'text'),
    textElement('default_value', ''),
    textElement('values', ''),
  ]);
}

function imageOf({ file, width, height, shapes }: WritableMedium, id: number): string {
  const size = { width, height };
  return element(
    'image',
    { id, name: file, width, height },
    shapes.map((shape) => shapeOf(shape, size)),
  );
}

function shapeOf(shape: Shape, picture: Size): string {
  const attributes = Object.entries(attributesOf(shape)).map(
    ([name, value]) => `<attribute name="${escapeXml(name)}">${escapeXml(String(value))}</attribute>`,
  );
  const source = shape.correction === undefined ? 'auto' : 'manual';
  const facts = { label: classOf(shape), source, occluded: 0 };
  const [name, place] = placeOf(shape, picture);
  return element(name, { ...facts, ...place, z_order: 0 }, attributes);
}

type Place = readonly [name: string, attributes: Readonly<Record<string, string | number>>];

function placeOf(shape: Shape, picture: Size): Place {
  if (shape.kind === 'mask') return ['mask', maskOf(shape, picture)];
  if (shape.kind === 'box') {
    const [xtl = '', ytl = '', xbr = '', ybr = ''] = shape.coords.map((coordinate) => coordinate.toFixed(2));
    return ['box', { xtl, ytl, xbr, ybr }];
  }
  const points = pairsOf(shape.coords).map(([x, y]) => `${x.toFixed(2)},${y.toFixed(2)}`);
  return [nameOf(shape), { points: points.join(';') }];
}

/** Run lengths row by row within the rectangle that is in, by turns out and in, out first. */
function maskOf(shape: MaskShape, picture: Size) {
  const part = pictureMask(shape, picture);
  if (part === null) return { rle: '', left: 0, top: 0, width: 0, height: 0 };
  const { grid, left, top } = part;
  return { rle: rowRuns(grid).join(', '), left, top, width: grid.width, height: grid.height };
}

function nameOf(shape: Shape): string {
  if (shape.kind === 'point') return 'points';
  return shape.kind === 'polygon' && shape.isClosed ? 'polygon' : 'polyline';
}
