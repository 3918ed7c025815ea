import type { AnswerSpace } from '@/lib/grounding/answer-profile';
import type { AddedShape, CorrectionStep, Corrections, Reshaping } from '@/lib/grounding/corrections';
import type { ReadingChoices } from '@/lib/grounding/reading-choices';
import { amount, count, flag, type Guard, is, listOf, maybe, objectOf, oneOf, orNull, text } from './guards';

const space = oneOf<AnswerSpace>({
  'relative-1000': true,
  'sent-pixels': true,
  'relative-999': true,
  'relative-1024': true,
  percent: true,
  unit: true,
  'picture-pixels': true,
});

/** How a person wanted a reply to be read. */
export const reading = objectOf<ReadingChoices>({
  space: maybe(space),
  axisOrder: maybe(oneOf({ 'x-first': true, 'y-first': true })),
  imageIndex: maybe(count),
  fieldOfViewDegrees: maybe(count),
  hasSquarePixels: maybe(flag),
});

type AddedOf<Kind extends AddedShape['kind']> = Extract<AddedShape, { kind: Kind }>;

const shapeFacts = { id: text, label: orNull(text), imageIndex: count };

const box: Guard<AddedOf<'box'>['coords']> = (value): value is AddedOf<'box'>['coords'] =>
  listOf(amount)(value) && value.length === 4;
const point: Guard<AddedOf<'point'>['coords']> = (value): value is AddedOf<'point'>['coords'] =>
  listOf(amount)(value) && value.length === 2;

const addedGuards: { readonly [Kind in AddedShape['kind']]: Guard<AddedOf<Kind>> } = {
  box: objectOf({ ...shapeFacts, kind: is('box'), coords: box }),
  point: objectOf({ ...shapeFacts, kind: is('point'), coords: point }),
  polygon: objectOf({ ...shapeFacts, kind: is('polygon'), coords: listOf(amount), isClosed: flag }),
};

const addedShape: Guard<AddedShape> = (value): value is AddedShape =>
  Object.values(addedGuards).some((guard) => guard(value));

const reshaping = objectOf<Reshaping>({ shapeId: text, coords: listOf(amount) });

type StepOf<Kind extends CorrectionStep['kind']> = Extract<CorrectionStep, { kind: Kind }>;

const stepGuards: { readonly [Kind in CorrectionStep['kind']]: Guard<StepOf<Kind>> } = {
  reshape: objectOf({ kind: is('reshape'), changes: listOf(reshaping) }),
  rename: objectOf({ kind: is('rename'), shapeIds: listOf(text), label: orNull(text) }),
  remove: objectOf({ kind: is('remove'), shapeIds: listOf(text) }),
  add: objectOf({ kind: is('add'), shape: addedShape }),
  revert: objectOf({ kind: is('revert'), shapeIds: listOf(text) }),
};

const step: Guard<CorrectionStep> = (value): value is CorrectionStep =>
  Object.values(stepGuards).some((guard) => guard(value));

/** What a person corrected of a reply's shapes. */
export const corrections = objectOf<Corrections>({ steps: listOf(step), doneCount: count });
