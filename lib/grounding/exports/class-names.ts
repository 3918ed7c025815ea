import type { Shape } from '../shape';
import type { WritableMedium } from './export-writer';

/** The class of shapes that the reply gave no name. */
const unlabelledClass = 'unlabelled';
/** The class of all writing: what is written is no kind of thing. */
const writingClass = 'text';

export function classOf(shape: Pick<Shape, 'label' | 'isWriting'>): string {
  if (shape.isWriting) return writingClass;
  return shape.label === null || shape.label.trim() === '' ? unlabelledClass : shape.label;
}

/** What is written in the place of the shape, or null. */
export function writingOf(shape: Pick<Shape, 'label' | 'isWriting'>): string | null {
  return shape.isWriting ? (shape.label ?? '') : null;
}

/** Every class by its id, which is its place: the order of first appearance. */
export function classesOf(media: readonly Pick<WritableMedium, 'shapes'>[]): readonly string[] {
  return [...new Set(media.flatMap(({ shapes }) => shapes.map(classOf)))];
}

/** The attributes, with what is written there and whether a person corrected it among them. */
export function attributesOf(shape: Shape): Shape['attributes'] {
  const writing = writingOf(shape);
  const known = (name: string) => Object.hasOwn(shape.attributes, name);
  return {
    ...shape.attributes,
    ...(writing !== null && { [known('text') ? 'transcription' : 'text']: writing }),
    ...(shape.correction && { [known('correction') ? 'corrected' : 'correction']: shape.correction.kind }),
  };
}

export function hasAny(attributes: Shape['attributes']): boolean {
  return Object.keys(attributes).length > 0;
}
