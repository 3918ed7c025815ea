import { inkOn, type LabelColour } from '@/lib/grounding/label-colour';
import type { ChangeKind } from './change';

/** Told apart with every kind of colour vision, and by their lines. */
const colours: Readonly<Record<ChangeKind, LabelColour>> = {
  same: colour('#f5f5f5'),
  moved: colour('#56b4e9', [6, 3]),
  added: colour('#2fbf71'),
  removed: colour('#f0643c', [2, 2]),
};

/** The colour of what became of an object, on the pictures and in the list. */
export function changeColour(kind: ChangeKind): LabelColour {
  return colours[kind];
}

function colour(fill: string, dash?: readonly number[]): LabelColour {
  return { fill, ink: inkOn(fill), ...(dash !== undefined && { dash }) };
}
