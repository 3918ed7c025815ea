import { type LabelColour, labelColours } from '@/lib/grounding/label-colour';
import type { Answer } from '@/lib/grounding/shape';

/** The colours of a reply's labels: the same on every one of its pictures and in its lists. */
export function coloursOf(answer: Answer | null): (label: string | null) => LabelColour {
  return labelColours((answer?.shapes ?? []).map(({ label }) => label));
}
