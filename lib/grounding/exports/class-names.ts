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

/** The attributes, and what is written there among them. */
export function attributesOf(shape: Shape): Readonly<Record<string, string | number | boolean>> {
  const writing = writingOf(shape);
  if (writing === null) return shape.attributes;
  const name = Object.hasOwn(shape.attributes, 'text') ? 'transcription' : 'text';
  return { ...shape.attributes, [name]: writing };
}

export function hasAny(attributes: Shape['attributes']): boolean {
  return Object.keys(attributes).length > 0;
}
