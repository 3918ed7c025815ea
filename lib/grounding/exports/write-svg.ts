import { pointRadius } from '../drawing/draw-point';
import { pressRadius } from '../drawing/draw-shapes';
import { type Chip, layOutLabels } from '../drawing/label-layout';
import { nameOf } from '../drawing/named-shapes';
import type { Scene } from '../scene';
import type { PictureShape } from '../shape';
import { shapeArea, shapeBounds } from '../shape-pixels';
import type { Size } from '../spaces';
import { rounded } from './rounded';
import { svgShape } from './svg-shape';
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
  /** Set where lines and names keep their size while the picture grows. */
  readonly overlay?: OverlayGroups;
}

/** For an overlay whose parts are shown, hidden and kept at their size one by one. */
export interface OverlayGroups {
  /** What a shape's group, and that of its name, is told by. */
  readonly factsOf: (shape: PictureShape) => Readonly<Record<string, string | number>>;
}

const chip = { height: 18, padding: 5, corner: 3, font: 12, gap: 3 } as const;
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

type Overlaid = Omit<SvgPicture, 'dataUrl'>;

export function shapeGroup(shape: PictureShape, picture: Overlaid): string {
  const { colourOf, look, unit, size, overlay } = picture;
  const correction = shape.correction ? { 'data-correction': shape.correction.kind } : {};
  const { fill, dash } = colourOf(shape.label);
  const { lineWidthPx, fill: fillShare } = look;
  const pressRadiusPx = pressRadius(inUnits(size, unit));
  const brush = {
    fill,
    dash,
    lineWidthPx,
    fillShare,
    unit,
    pressRadiusPx,
    ...(overlay && { strokeUnit: 1 }),
  };
  const facts = {
    ...overlay?.factsOf(shape),
    ...(overlay && shape.kind === 'point' && anchored(shape.coords)),
  };
  return element('g', { 'data-kind': shape.kind, ...correction, ...facts }, [
    textElement('title', shape.label ?? ''),
    ...svgShape(shape, brush),
  ]);
}

/** About what a part keeps its size. */
function anchored([x, y]: readonly [number, number]) {
  return { 'data-x': rounded(x), 'data-y': rounded(y) };
}

function inUnits({ width, height }: Size, unit: number): Size {
  return { width: width / unit, height: height / unit };
}

/** Chips as on the Stage; writing stands on the picture already. */
export function labelGroups(shapes: readonly PictureShape[], picture: Overlaid): readonly string[] {
  const { unit, measure, size, colourOf, fontFamily, overlay } = picture;
  const frame = inUnits(size, unit);
  const named = shapes.flatMap((shape) => {
    const name = shape.isWriting ? null : nameOf(shape);
    return name === null ? [] : [{ shape, name }];
  });
  const chips = named.map(({ shape, name }) => chipOf(shape, measure(name), unit, pressRadius(frame)));
  return layOutLabels(chips, frame).map(({ x, y }, index) => {
    const { fill, ink } = colourOf(named[index]?.shape.label ?? null);
    const scaled = (px: number) => rounded(px * unit);
    const box = { x: scaled(x), y: scaled(y), width: scaled(chips[index]?.width ?? 0), fill };
    const middle = { x: scaled(x + chip.padding), y: scaled(y + chip.height / 2 + 4) };
    const font = { 'font-family': fontFamily, 'font-size': scaled(chip.font), 'font-weight': 600 };
    const shape = named[index]?.shape;
    const facts = overlay && shape && { ...overlay.factsOf(shape), ...anchored([box.x, box.y]) };
    const wide = {
      textLength: rounded(box.width - 2 * chip.padding * unit),
      lengthAdjust: 'spacingAndGlyphs',
    };
    return element('g', facts ?? {}, [
      element('rect', { ...box, height: scaled(chip.height), rx: scaled(chip.corner) }),
      element('text', { ...middle, ...font, fill: ink, ...(overlay && wide) }, [
        escapeXml(named[index]?.name ?? ''),
      ]),
    ]);
  });
}

/** In CSS pixels: above the upper left corner, of a point beside it. */
function chipOf(shape: PictureShape, wordsWidth: number, unit: number, pressRadiusPx: number): Chip {
  const [left, top] = shapeBounds(shape).map((side) => side / unit);
  const place = {
    width: wordsWidth / unit + 2 * chip.padding,
    height: chip.height,
    anchorX: left ?? 0,
    anchorY: top ?? 0,
  };
  if (shape.kind !== 'point') return place;
  return { ...place, besidePx: pointRadius(shape, false, pressRadiusPx) + chip.gap };
}
