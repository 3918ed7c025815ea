import { applyCorrections, type Corrections } from './corrections';
import { assumedCamera, cuboidEdges } from './cuboid';
import { cuboidBounds } from './cuboid-bounds';
import type { ReadingChoices } from './reading-choices';
import type { Answer, AnswerPicture, Shape } from './shape';

/** A reply as it is shown: what was read, seen as a person chose, with a person's corrections. */
export interface RevisedAnswer extends Answer {
  /** What the model said and a person took away. */
  readonly removedShapes: readonly Shape[];
}

interface Revision {
  readonly images: readonly AnswerPicture[];
  readonly reading?: ReadingChoices | undefined;
  readonly corrections?: Corrections | undefined;
}

const nothingRemoved: readonly Shape[] = [];

/** The same object for an answer of which nothing was chosen or corrected but once. Pure. */
export function reviseAnswer(answer: Answer, { images, reading, corrections }: Revision): RevisedAnswer {
  const seen = answer.shapes.map((shape) => seenThrough(shape, images[shape.imageIndex], reading));
  const { shapes, removedShapes } = corrections
    ? applyCorrections(seen, corrections)
    : { shapes: seen, removedShapes: nothingRemoved };
  return { ...answer, shapes, removedShapes };
}

/** A box in space through the camera that a person chose; every other shape as it is. */
function seenThrough(
  shape: Shape,
  picture: AnswerPicture | undefined,
  reading: ReadingChoices | undefined,
): Shape {
  if (shape.kind !== 'cuboid' || picture === undefined) return shape;
  const { fieldOfViewDegrees, hasSquarePixels } = reading ?? {};
  if (fieldOfViewDegrees === undefined && hasSquarePixels === undefined) return shape;
  const camera = assumedCamera(picture, hasSquarePixels ? 'gemini' : 'qwen', fieldOfViewDegrees);
  const edges = cuboidEdges(shape.corners, camera);
  return { ...shape, edges, coords: cuboidBounds(edges, picture) ?? shape.coords };
}
