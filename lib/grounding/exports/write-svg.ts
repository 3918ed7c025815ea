import { layOutLabels } from '../drawing/label-layout';
import type { Scene } from '../scene';
import type { PictureShape } from '../shape';
import { shapeArea, shapeBounds } from '../shape-pixels';
import type { Size } from '../spaces';
import { pairsOf, rounded } from './rounded';
import { element, escapeXml, textElement } from './xml';

export interface SvgPicture extends Pick<Scene, 'shapes' | 'colourOf' | 'fontFamily'> {
  /** Of the original: a unit of the drawing is one of its pixels. */
  readonly size: Size;
  /** The picture itself as a data URL. */
  readonly dataUrl: string;
  /** How many of the picture's pixels a line's unit takes: pictures of many pixels need wider lines. */
  readonly unit: number;
  /** Pixels of a text at the size of the labels' writing in `unit`s. */
  readonly measure: (text: string) => number;
}

const chip = { height: 18, padding: 5, corner: 3, font: 12 } as const;
const halo = { stroke: '#000000', 'stroke-opacity': '0.6', fill: 'none' } as const;

/** The picture with its shapes as elements that other programs can edit; each says what it is in its title. */
export function writeSvg(picture: SvgPicture): string {
  const { width, height } = picture.size;
  const shapes = picture.shapes.toSorted((a, b) => shapeArea(b) - shapeArea(a));
  const root = { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` };
  return `${element('svg', root, [
    element('image', { x: 0, y: 0, width, height, href: picture.dataUrl }),
    ...shapes.map((shape) => shapeGroup(shape, picture)),
    ...labelGroups(shapes, picture),
  ])}\n`;
}

function shapeGroup(shape: PictureShape, { colourOf, unit }: SvgPicture): string {
  const stroke = colourOf(shape.label).fill;
  const joins = { 'stroke-linejoin': 'round' };
  return element('g', { 'data-kind': shape.kind }, [
    textElement('title', shape.label ?? ''),
    outline(shape, { ...halo, ...joins, 'stroke-width': rounded(4 * unit) }, unit),
    outline(shape, { stroke, fill: 'none', ...joins, 'stroke-width': rounded(2 * unit) }, unit),
  ]);
}

type Attributes = Readonly<Record<string, string | number>>;

function outline(shape: PictureShape, look: Attributes, unit: number): string {
  switch (shape.kind) {
    // A mask's cells are no outline: what it is laid over stands for it.
    case 'mask':
    case 'box': {
      const [x1, y1, x2, y2] = shape.coords.map(rounded);
      const sides = { x: x1 ?? 0, y: y1 ?? 0, width: widthOf(x1, x2), height: widthOf(y1, y2) };
      return element('rect', { ...sides, ...look });
    }
    case 'point': {
      const [cx = 0, cy = 0] = shape.coords.map(rounded);
      return element('circle', { cx, cy, r: rounded(5 * unit), ...look });
    }
    case 'polygon': {
      const points = pairsOf(shape.coords.map(rounded)).map((pair) => pair.join(','));
      return element(shape.isClosed ? 'polygon' : 'polyline', { points: points.join(' '), ...look });
    }
    case 'cuboid': {
      const lines = shape.edges.map((edge) => edge.map(rounded));
      return element('path', { d: lines.map(([a, b, c, d]) => `M${a} ${b}L${c} ${d}`).join(''), ...look });
    }
  }
}

function widthOf(from = 0, to = 0): number {
  return rounded(to - from);
}

/** Chips as on the Stage; writing stands on the picture already. */
function labelGroups(shapes: readonly PictureShape[], picture: SvgPicture): readonly string[] {
  const { unit, measure, size, colourOf, fontFamily } = picture;
  const named = shapes.flatMap((shape) =>
    shape.label === null || shape.isWriting ? [] : [{ shape, label: shape.label }],
  );
  const chips = named.map(({ shape, label }) => {
    const [left, top] = shapeBounds(shape);
    const rise = shape.kind === 'point' ? 10 * unit : 0;
    const width = measure(label) + 2 * chip.padding * unit;
    return { width, height: chip.height * unit, anchorX: left, anchorY: top - rise };
  });
  return layOutLabels(chips, size).map(({ x, y }, index) => {
    const { fill, ink } = colourOf(named[index]?.label ?? null);
    const box = { x: rounded(x), y: rounded(y), width: rounded(chips[index]?.width ?? 0), fill };
    const middle = { x: rounded(x + chip.padding * unit), y: rounded(y + (chip.height / 2 + 4) * unit) };
    const font = { 'font-family': fontFamily, 'font-size': rounded(chip.font * unit), 'font-weight': 600 };
    return element('g', {}, [
      element('rect', { ...box, height: rounded(chip.height * unit), rx: rounded(chip.corner * unit) }),
      element('text', { ...middle, ...font, fill: ink }, [escapeXml(named[index]?.label ?? '')]),
    ]);
  });
}
