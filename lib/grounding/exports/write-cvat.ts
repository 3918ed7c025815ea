import type { Shape } from '../shape';
import { attributesOf, classesOf, classOf } from './class-names';
import type { ExportWriter, WritableMedium } from './export-writer';
import { pairsOf } from './rounded';
import { element, escapeXml, textElement, xmlDeclaration } from './xml';

/** "CVAT for images 1.1": one file; the labels with their attributes stand in its head. */
export const cvatWriter: ExportWriter = {
  holds: { picture: ['box', 'point', 'polygon', 'line'], video: [] },
  holdsAttributes: true,
  holdsWriting: true,
  isPerAnswer: false,
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
  return element('image', { id, name: file, width, height }, shapes.map(shapeOf));
}

function shapeOf(shape: Shape): string {
  const attributes = Object.entries(attributesOf(shape)).map(
    ([name, value]) => `<attribute name="${escapeXml(name)}">${escapeXml(String(value))}</attribute>`,
  );
  const facts = { label: classOf(shape), source: 'auto', occluded: 0 };
  if (shape.kind === 'box') {
    const [xtl, ytl, xbr, ybr] = shape.coords.map((coordinate) => coordinate.toFixed(2));
    const sides = { xtl: xtl ?? '', ytl: ytl ?? '', xbr: xbr ?? '', ybr: ybr ?? '' };
    return element('box', { ...facts, ...sides, z_order: 0 }, attributes);
  }
  const points = pairsOf(shape.coords).map(([x, y]) => `${x.toFixed(2)},${y.toFixed(2)}`);
  return element(nameOf(shape), { ...facts, points: points.join(';'), z_order: 0 }, attributes);
}

function nameOf(shape: Shape): string {
  if (shape.kind === 'point') return 'points';
  return shape.kind === 'polygon' && shape.isClosed ? 'polygon' : 'polyline';
}
