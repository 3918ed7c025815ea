import type { AnswerSpace } from './answer-profile';
import type { Shape } from './shape';
import { modelPoint, modelToUnit, type Size, sideSize } from './spaces';

/** How one number of the reply became a place on the picture: said ÷ units × pixels = place. */
interface AxisExample {
  readonly axis: 'x' | 'y';
  /** As the model wrote it. */
  readonly said: number;
  /** How many units the picture's side has in the answer's space. */
  readonly units: number;
  /** How many pixels of the original it has. */
  readonly pixels: number;
  /** Pixels of the original. */
  readonly place: number;
}

interface ReadingExample {
  readonly label: string | null;
  readonly axes: readonly AxisExample[];
}

interface Said {
  /** Those on one picture. */
  readonly shapes: readonly Shape[];
  /** The whole reply. */
  readonly text: string;
  readonly space: AnswerSpace;
  readonly picture: Size;
  readonly sent: Size;
}

/** As many shapes are looked at. */
const mostTried = 40;
/** UTF-16 units; of a longer saying, such as a mask, the beginning will do. */
const longestSaying = 2000;
/** Parts of a pixel, for what floating-point numbers lose. */
const tolerancePx = 1e-6;

/**
 * The arithmetic of the first shape whose first corner the reply says in so many numbers, and of which neither is 0,
 * which would show nothing. Null when there is none, such as when all were clamped, moved or are boxes in space.
 */
export function readingExample(said: Said): ReadingExample | null {
  for (const shape of said.shapes.slice(0, mostTried)) {
    if (shape.kind === 'cuboid' || shape.kind === 'event' || shape.correction) continue;
    const axes = axesOf(shape, said);
    if (axes) return { label: shape.label, axes };
  }
  return null;
}

function axesOf(shape: Shape, said: Said): readonly AxisExample[] | null {
  const words = said.text.slice(...shape.span).slice(0, longestSaying);
  const numbers = Array.from(words.matchAll(/\d+(?:\.\d+)?/g), ([digits]) => Number(digits));
  const [x = 0, y = 0] = shape.coords;
  const across = axisOf('x', x, numbers, said);
  const down = axisOf('y', y, numbers, said);
  return across && down && [across, down];
}

function axisOf(
  axis: 'x' | 'y',
  place: number,
  numbers: readonly number[],
  { space, picture, sent }: Said,
): AxisExample | null {
  const share = modelToUnit(modelPoint(1, 1), space, sideSize(space, { picture, sent }));
  const units = Math.round(1 / share[axis === 'x' ? 0 : 1]);
  const pixels = axis === 'x' ? picture.width : picture.height;
  const said = numbers.find((number) => Math.abs((number / units) * pixels - place) < tolerancePx);
  return said === undefined || said === 0 ? null : { axis, said, units, pixels, place };
}
