import type { Scene, SceneContext, ScreenShape } from '../scene';
import { pointRadius } from './draw-point';
import { pressRadius, type Sight } from './draw-shapes';
import { keypointSides, type PartSide } from './keypoints';
import { type Chip, layOutLabels, type PlacedChip } from './label-layout';
import { measureWords, type Words } from './label-words';
import { namedShapes, nameOf } from './named-shapes';

/** Of a chip, and of the smaller one beside a part of something, of which there are many in little room. */
const sizes = {
  whole: { height: 18, padding: 5, fontPx: 12 },
  part: { height: 15, padding: 3, fontPx: 10 },
} as const;
const cornerPx = 3;
const besideGapPx = 3;
/** A chip that had to move farther than this from its point is joined to it. */
const leaderFromPx = 14;

type ChipSize = Readonly<Record<keyof typeof sizes.whole, number>>;

interface Name {
  readonly drawn: ScreenShape;
  readonly size: ChipSize;
  readonly words: Words;
  readonly chip: Chip;
}

/** Name chips for the shapes that are large enough, and for what is picked however small it is. */
export function drawLabels(
  context: SceneContext,
  picked: readonly ScreenShape[],
  scene: Scene,
  sight: Sight,
): void {
  const sides = keypointSides(scene.shapes);
  const pressRadiusPx = pressRadius(sight.frame);
  context.textBaseline = 'middle';
  const names = namedShapes(scene, picked, sight).map((drawn): Name => {
    const side = sides.get(drawn.shape.id);
    const size = scaledSize(side === undefined ? sizes.whole : sizes.part, scene.look.labelScale);
    context.font = fontOf(size, scene);
    const words = measureWords(context, nameOf(drawn.shape) ?? '');
    return { drawn, size, words, chip: chipFor({ drawn, size, words }, pressRadiusPx, side) };
  });
  const places = layOutLabels(
    names.map(({ chip }) => chip),
    sight.frame,
  );
  names.forEach((name, index) => {
    const place = places[index];
    if (!place) return;
    context.globalAlpha = name.drawn.emphasis === 'none' ? scene.look.opacity : 1;
    context.font = fontOf(name.size, scene);
    drawChip(context, name, place, scene);
  });
  context.globalAlpha = 1;
}

function scaledSize({ height, padding, fontPx }: ChipSize, scale = 1): ChipSize {
  return { height: height * scale, padding: padding * scale, fontPx: fontPx * scale };
}

function fontOf({ fontPx }: Name['size'], { fontFamily }: Scene): string {
  return `600 ${fontPx}px ${fontFamily}`;
}

function drawChip(
  context: SceneContext,
  { drawn, size, words, chip }: Name,
  { x, y }: PlacedChip,
  { colourOf }: Scene,
): void {
  const { fill, ink } = colourOf(drawn.shape.label);
  if (drawn.shape.kind === 'point') drawLeader(context, drawn, { x, y, ...chip }, fill);
  context.beginPath();
  context.roundRect(x, y, chip.width, chip.height, cornerPx);
  context.fillStyle = fill;
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = 'rgb(0 0 0 / 0.45)';
  context.stroke();
  context.fillStyle = ink;
  context.fillText(words.text, x + size.padding, y + size.height / 2 + 0.5);
}

/** A fine line from a point to its chip where others pushed that away. */
function drawLeader(
  context: SceneContext,
  { left, top }: ScreenShape,
  { x, y, width, height, besidePx = 0 }: Chip & PlacedChip,
  fill: string,
): void {
  const [nearX, nearY] = [Math.min(Math.max(left, x), x + width), Math.min(Math.max(top, y), y + height)];
  const distance = Math.hypot(nearX - left, nearY - top);
  if (distance < besidePx + leaderFromPx) return;
  const share = besidePx / distance;
  context.beginPath();
  context.moveTo(left + (nearX - left) * share, top + (nearY - top) * share);
  context.lineTo(nearX, nearY);
  context.lineWidth = 1;
  context.strokeStyle = fill;
  context.stroke();
}

/** Above the upper left corner; of a point beside it. */
function chipFor(
  { drawn, size, words }: Omit<Name, 'chip'>,
  pressRadiusPx: number,
  side: PartSide = 'right',
): Chip {
  const { shape, left, top, emphasis } = drawn;
  const { height } = size;
  const width = Math.ceil(words.width) + 2 * size.padding;
  if (shape.kind !== 'point') return { width, height, anchorX: left - 1, anchorY: top };
  const besidePx = pointRadius(shape, emphasis !== 'none', pressRadiusPx) + besideGapPx;
  return { width, height, anchorX: left, anchorY: top, besidePx, side };
}
