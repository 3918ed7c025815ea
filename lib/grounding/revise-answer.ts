import { answerProfile } from './answer-profile';
import { applyCorrections, type Corrections } from './corrections';
import { assumedCamera, type Camera, cuboidEdges } from './cuboid';
import { cuboidBounds } from './cuboid-bounds';
import type { ReadingChoices } from './reading-choices';
import type { Answer, AnswerContext, AnswerPicture, CuboidShape, Shape } from './shape';

/** A reply as it is shown: what was read, seen as a person chose, with a person's corrections. */
export interface RevisedAnswer extends Answer {
  /** What the model said and a person took away. */
  readonly removedShapes: readonly Shape[];
  /** How many boxes in space the camera that a person chose does not see. */
  readonly unseenCount: number;
}

/** What the reply was read against, and what a person made of it. */
interface Revision extends Pick<AnswerContext, 'model' | 'images' | 'camera'> {
  readonly reading?: ReadingChoices | undefined;
  readonly corrections?: Corrections | undefined;
}

const nothingRemoved: readonly Shape[] = [];

/** What a person chose and corrected, applied to what was read. Pure; shapes that stay as they are stay the same objects. */
export function reviseAnswer(answer: Answer, revision: Revision): RevisedAnswer {
  const { corrections } = revision;
  const seen = hasChosenCamera(revision.reading)
    ? answer.shapes.flatMap((shape) => seenThrough(shape, revision) ?? [])
    : answer.shapes;
  const { shapes, removedShapes } = corrections
    ? applyCorrections(seen, corrections)
    : { shapes: seen, removedShapes: nothingRemoved };
  return { ...answer, shapes, removedShapes, unseenCount: answer.shapes.length - seen.length };
}

function hasChosenCamera(reading: ReadingChoices | undefined): boolean {
  return reading?.fieldOfViewDegrees !== undefined || reading?.hasSquarePixels !== undefined;
}

/** A box in space through the camera that a person chose, null where that does not see it; every other shape as it is. */
function seenThrough(shape: Shape, revision: Revision): Shape | null {
  const picture = revision.images[shape.imageIndex];
  if (shape.kind !== 'cuboid' || picture === undefined) return shape;
  return cuboidThrough(shape, picture, chosenCamera(picture, revision));
}

function cuboidThrough(shape: CuboidShape, picture: AnswerPicture, camera: Camera): CuboidShape | null {
  const edges = cuboidEdges(shape.corners, camera);
  const coords = cuboidBounds(edges, picture);
  return coords && { ...shape, edges, coords };
}

/** What was not chosen is as the reply was read: through the exact camera where one is known, else as its model's family assumes. */
function chosenCamera(picture: AnswerPicture, { model, camera, reading }: Revision): Camera {
  const { fieldOfViewDegrees, hasSquarePixels } = reading ?? {};
  if (camera && fieldOfViewDegrees === undefined) {
    return hasSquarePixels ? { ...camera, fy: camera.fx } : camera;
  }
  const areSquare = hasSquarePixels ?? hasSquarePixelsByDefault(model);
  return assumedCamera(picture, areSquare ? 'gemini' : 'qwen', fieldOfViewDegrees);
}

/** Whether one focal length for both axes is assumed of a camera for this model's boxes in space. */
export function hasSquarePixelsByDefault(model: string): boolean {
  return answerProfile(model).cuboids === 'gemini';
}
