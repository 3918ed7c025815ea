import { cuboidDepth } from '../drawing/cuboid-depth';
import { isPress, pointRadius } from '../drawing/draw-point';
import type { LabelColour } from '../label-colour';
import type { CuboidShape, PictureShape } from '../shape';
import { maskOutlines } from './mask-outline';
import { pairsOf, rounded } from './rounded';
import { element } from './xml';

type Attributes = Readonly<Record<string, string | number>>;

/** How a shape is drawn, as on the Stage. */
export interface SvgBrush {
  readonly fill: LabelColour['fill'];
  readonly dash: LabelColour['dash'] | undefined;
  /** CSS pixels of its lines as a person wants them, and how much of its colour its inside has. */
  readonly lineWidthPx: number;
  readonly fillShare: number;
  /** How many of the picture's pixels a CSS pixel takes. */
  readonly unit: number;
  /** The same of the width of lines, where that does not grow with the picture; absent: `unit`. */
  readonly strokeUnit?: number;
  /** Of the ring around a place that an agent presses; CSS pixels. */
  readonly pressRadiusPx: number;
}

/** The Stage's own measures, where it keeps them to itself. */
const haloPx = 2;
const ringShare = 0.35;
const pressShare = 0.12;
const dotPx = 1.5;
const mask = { leastShare: 0.5, perFill: 0.375 } as const;
const arrow = { lengthPx: 12, halfAngle: Math.PI / 7 } as const;
const cuboid = { nearShare: 0.16, hiddenOpacity: 0.55 } as const;

/** The elements of a shape in pixels of the picture: lines over a dark halo. */
export function svgShape(shape: PictureShape, brush: SvgBrush): readonly string[] {
  const { fillShare } = brush;
  switch (shape.kind) {
    case 'box':
      return lined('rect', sides(shape.coords), brush, fillShare);
    case 'mask':
      return maskElements(shape, brush);
    case 'point':
      return pointElements(shape, brush);
    case 'polygon':
      if (shape.isClosed)
        return lined('polygon', { points: pointsOf(shape.coords).join(' ') }, brush, fillShare);
      return lined(
        'path',
        { d: `M${pointsOf(shape.coords).join('L')}${arrowHead(shape.coords, brush)}` },
        brush,
        0,
      );
    case 'cuboid':
      return cuboidElements(shape, brush);
  }
}

function lined(name: string, place: Attributes, brush: SvgBrush, share: number): readonly string[] {
  const { fill, dash, lineWidthPx, strokeUnit: unit = brush.unit } = brush;
  const joins = { 'stroke-linejoin': 'round' };
  const halo = { fill: 'none', stroke: '#000000', 'stroke-opacity': 0.6, ...joins };
  const breaks = dash?.map((part) => rounded(part * lineWidthPx * unit)).join(' ');
  return [
    element(name, { ...place, ...halo, 'stroke-width': rounded((lineWidthPx + haloPx) * unit) }),
    element(name, {
      ...place,
      ...inside(fill, share),
      stroke: fill,
      'stroke-width': rounded(lineWidthPx * unit),
      ...joins,
      ...(breaks !== undefined && { 'stroke-dasharray': breaks }),
    }),
  ];
}

function inside(fill: string, share: number): Attributes {
  return share > 0 ? { fill, 'fill-opacity': rounded(share) } : { fill: 'none' };
}

/** Its cells without lines; what cannot be read is at least shown where it is. */
function maskElements(shape: Extract<PictureShape, { kind: 'mask' }>, brush: SvgBrush): readonly string[] {
  const outlines = maskOutlines(shape);
  if (outlines.length === 0) return lined('rect', sides(shape.coords), brush, brush.fillShare);
  const d = outlines.map((outline) => `M${pointsOf(outline).join('L')}Z`).join('');
  const share = mask.leastShare + mask.perFill * brush.fillShare;
  return [element('path', { d, 'fill-rule': 'evenodd', ...inside(brush.fill, share) })];
}

function pointElements(shape: Extract<PictureShape, { kind: 'point' }>, brush: SvgBrush): readonly string[] {
  const [cx, cy] = [rounded(shape.coords[0]), rounded(shape.coords[1])];
  const r = rounded(pointRadius(shape, false, brush.pressRadiusPx) * brush.unit);
  const share = Math.max(brush.fillShare, isPress(shape) ? pressShare : ringShare);
  return [
    ...lined('circle', { cx, cy, r }, brush, share),
    element('circle', { cx, cy, r: rounded(dotPx * brush.unit), fill: '#ffffff' }),
  ];
}

/** The nearest face tinted, the edges behind it fine and faint. */
function cuboidElements(shape: CuboidShape, brush: SvgBrush): readonly string[] {
  const { nearFace, seenEdges, hiddenEdges } = cuboidDepth(shape);
  const edges = (lines: CuboidShape['edges']) => ({
    d: lines
      .map((line) => line.map(rounded))
      .map(([a, b, c, d]) => `M${a} ${b}L${c} ${d}`)
      .join(''),
  });
  const fine = { ...brush, lineWidthPx: Math.max(1, brush.lineWidthPx / 2), dash: undefined };
  const face = {
    points: pointsOf(nearFace).join(' '),
    ...inside(brush.fill, Math.max(brush.fillShare, cuboid.nearShare)),
  };
  return [
    ...(hiddenEdges.length > 0
      ? [element('g', { opacity: cuboid.hiddenOpacity }, lined('path', edges(hiddenEdges), fine, 0))]
      : []),
    ...(nearFace.length > 0 ? [element('polygon', face)] : []),
    ...lined('path', edges(seenEdges), brush, 0),
  ];
}

function sides([x1, y1, x2, y2]: readonly [number, number, number, number]): Attributes {
  return { x: rounded(x1), y: rounded(y1), width: rounded(x2 - x1), height: rounded(y2 - y1) };
}

function pointsOf(coords: readonly number[]): readonly string[] {
  return pairsOf(coords.map(rounded)).map((pair) => pair.join(','));
}

/** At the end of a line that is open, such as a path. */
function arrowHead(coords: readonly number[], { unit }: SvgBrush): string {
  const [fromX = 0, fromY = 0, toX = 0, toY = 0] = coords.slice(-4);
  const angle = Math.atan2(toY - fromY, toX - fromX);
  const barbs = [-arrow.halfAngle, arrow.halfAngle].map((side) => [
    toX - arrow.lengthPx * unit * Math.cos(angle + side),
    toY - arrow.lengthPx * unit * Math.sin(angle + side),
  ]);
  const [one = '', other = ''] = barbs.map((barb) => barb.map(rounded).join(','));
  return `M${one}L${rounded(toX)},${rounded(toY)}L${other}`;
}
