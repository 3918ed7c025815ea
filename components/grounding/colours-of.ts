import { type LabelColour, labelColours } from '@/lib/grounding/label-colour';
import type { Answer } from '@/lib/grounding/shape';

/** The colours of a reply's labels: the same on every one of its pictures and in its lists. All writing has one. */
export function coloursOf(answer: Pick<Answer, 'shapes'> | null): (label: string | null) => LabelColour {
  const shapes = answer?.shapes ?? [];
  const writings = new Set(shapes.filter(({ isWriting }) => isWriting).map(({ label }) => label));
  const nameOf = (label: string | null) => (writings.has(label) ? 'text' : label);
  const colourOf = labelColours(shapes.map(({ label }) => nameOf(label)));
  return (label) => colourOf(nameOf(label));
}
