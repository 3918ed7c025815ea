import { layOutLabels } from '../drawing/label-layout';
import type { Scene } from '../scene';
import type { PictureShape } from '../shape';
import { shapeArea, shapeBounds } from '../shape-pixels';
import type { Size } from '../spaces';
import { rounded } from './rounded';
import { type SvgAttributes, svgOutline } from './svg-outline';
import { element, escapeXml, textElement } from './xml';

export interface SvgPicture extends Pick<Scene, 'shapes' | 'colourOf' | 'fontFamily' | 'look'> {
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
const haloWidth = 2;
/** Of the colour within a mask, whose lines alone would say little, and of that within a point's ring. */
const leastMaskFill = 0.5;
const pointFill = 0.35;

/** The picture with its shapes as elements that other programs can edit; each says what it is in its title. */
export function writeSvg(picture: SvgPicture): string {
  const { width, height } = picture.size;
  const { hasLabels, opacity } = picture.look;
  const shapes = picture.shapes.toSorted((a, b) => shapeArea(b) - shapeArea(a));
  const root = { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` };
  return `${element('svg', root, [
    element('image', { x: 0, y: 0, width, height, href: picture.dataUrl }),
    element('g', opacity < 1 ? { opacity } : {}, [
      ...shapes.map((shape) => shapeGroup(shape, picture)),
      ...(hasLabels ? labelGroups(shapes, picture) : []),
    ]),
  ])}\n`;
}

function shapeGroup(shape: PictureShape, picture: SvgPicture): string {
  const { unit, look } = picture;
  const line = look.lineWidthPx * unit;
  const joins = { 'stroke-linejoin': 'round', 'stroke-linecap': 'round' };
  const halo = { stroke: '#000000', 'stroke-opacity': 0.6, fill: 'none', ...joins };
  const correction = shape.correction ? { 'data-correction': shape.correction.kind } : {};
  return element('g', { 'data-kind': shape.kind, ...correction }, [
    textElement('title', shape.label ?? ''),
    svgOutline(shape, { ...halo, 'stroke-width': rounded(line + haloWidth * unit) }, unit),
    svgOutline(shape, { ...colours(shape, picture), ...joins, 'stroke-width': rounded(line) }, unit),
  ]);
}

function colours(shape: PictureShape, { colourOf, look, unit }: SvgPicture): SvgAttributes {
  const { fill: colour, dash } = colourOf(shape.label);
  const breaks = dash?.map((part) => rounded(part * look.lineWidthPx * unit)).join(' ');
  const inside = fillShare(shape, look.fill);
  return {
    stroke: colour,
    ...(breaks !== undefined && { 'stroke-dasharray': breaks, 'stroke-linecap': 'butt' }),
    ...(inside > 0 ? { fill: colour, 'fill-opacity': rounded(inside) } : { fill: 'none' }),
  };
}

/** An open line and the edges of a box in space have no inside. */
function fillShare(shape: PictureShape, chosen: number): number {
  if (shape.kind === 'mask') return Math.max(chosen, leastMaskFill);
  if (shape.kind === 'point') return Math.max(chosen, pointFill);
  return shape.kind === 'cuboid' || (shape.kind === 'polygon' && !shape.isClosed) ? 0 : chosen;
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
