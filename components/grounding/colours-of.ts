import type { CSSProperties } from 'react';
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

/** A colour on a small square of a list, barred where its lines are broken. */
export function swatchStyle({ fill, dash }: LabelColour): CSSProperties {
  if (dash === undefined) return { backgroundColor: fill };
  const [on = 1, off = 1] = dash;
  const [bar, gap] = [`${on}px`, `${on + off}px`];
  const bars = `repeating-linear-gradient(90deg, transparent 0 ${bar}, rgb(0 0 0 / 0.65) ${bar} ${gap})`;
  return { backgroundColor: fill, backgroundImage: bars };
}
