import type { AssistantMessage } from '@/lib/conversation/rows';

/** Where nothing at all is known of its timing: how fast it comes, and within which bounds. */
const charactersPerSecond = 160;
const shortestMs = 1500;
const longestMs = 20_000;
/** Before the first character, where that is not known. */
const waitingMs = 700;

const stepMs = 40;
/** As many as a reply's own timeline holds at most. */
const mostSteps = 2000;

/**
 * A timeline for a reply that has none of its own: its characters at an even pace between the moments that are known of
 * it (first token, end of the reasoning, end).
 */
export function evenTimeline({ text, reasoning, timing }: AssistantMessage): readonly number[] {
  const characters = text.length + reasoning.length;
  const guessedMs = Math.min(longestMs, Math.max(shortestMs, (characters / charactersPerSecond) * 1000));
  const firstMs = timing.firstTokenMs ?? waitingMs;
  const endMs = Math.max(firstMs, timing.totalMs ?? firstMs + guessedMs);
  const share = characters === 0 ? 0 : reasoning.length / characters;
  const turnMs = Math.min(
    endMs,
    Math.max(firstMs, timing.reasoningMs ?? firstMs + (endMs - firstMs) * share),
  );
  const answerFromMs = reasoning === '' ? firstMs : turnMs;
  return [
    ...evenly(firstMs, answerFromMs, (part) => [Math.round(reasoning.length * part), 0]),
    ...evenly(answerFromMs, endMs, (part) => [reasoning.length, Math.round(text.length * part)]),
  ];
}

function evenly(
  fromMs: number,
  toMs: number,
  lengthsAt: (part: number) => readonly [number, number],
): readonly number[] {
  const steps = Math.max(1, Math.min(mostSteps / 2, Math.ceil((toMs - fromMs) / stepMs)));
  return Array.from({ length: steps }, (_, index) => (index + 1) / steps).flatMap((part) => [
    Math.round(fromMs + (toMs - fromMs) * part),
    ...lengthsAt(part),
  ]);
}
