import { type LabelColour, labelColour } from '@/lib/grounding/label-colour';
import type { OverlayLook } from '@/lib/grounding/overlay-look';
import type { Answer } from '@/lib/grounding/shape';

/** The colours of a reply's labels: each its own wherever it is seen, but all writing has one. */
export function coloursOf(
  answer: Pick<Answer, 'shapes'> | null,
  palette: OverlayLook['palette'],
): (label: string | null) => LabelColour {
  const shapes = answer?.shapes ?? [];
  const writings = new Set(shapes.filter(({ isWriting }) => isWriting).map(({ label }) => label));
  return (label) => labelColour(writings.has(label) ? 'text' : label, palette);
}
