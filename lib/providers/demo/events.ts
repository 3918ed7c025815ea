import 'server-only';
import type { ChatRequest } from '@/lib/protocol/chat-request';
import type { TurnEvent } from '@/lib/protocol/turn-event';

export interface Script {
  readonly reasoning: string;
  readonly text: string;
}

export interface Pace {
  /** Between two pieces. */
  readonly pieceMs: number;
  /** Resolves after the time or as soon as the signal aborts. */
  readonly pause: (durationMs: number, signal: AbortSignal) => Promise<void>;
}

type Limits = Pick<ChatRequest, 'max_tokens' | 'max_completion_tokens' | 'thinking_budget' | 'stop'>;

/**
 * Plays a script in small pieces, reasoning first, and ends it once. Limits are kept by an estimate, a token for
 * every Chinese character or four others; no usage is reported, because nothing here counts tokens.
 */
export async function* play(
  script: Script,
  limits: Limits,
  pace: Pace,
  signal: AbortSignal,
): AsyncGenerator<readonly TurnEvent[]> {
  const reasoning = cut(
    script.reasoning,
    Math.min(limits.thinking_budget ?? unlimited, limits.max_completion_tokens ?? unlimited),
  );
  const tokensLeft = Math.min(
    limits.max_tokens ?? unlimited,
    (limits.max_completion_tokens ?? unlimited) - estimateTokens(reasoning),
  );
  const whole = endAtStop(script.text, limits.stop);
  const text = cut(whole, tokensLeft);
  const size = Math.ceil((countPieces(reasoning) + countPieces(text)) / mostPieces);
  const pieces = [
    ...piecesOf(reasoning, size).map((piece): TurnEvent => ({ type: 'reasoning-delta', text: piece })),
    ...piecesOf(text, size).map((piece): TurnEvent => ({ type: 'text-delta', text: piece })),
  ];
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) await pace.pause(pace.pieceMs, signal);
    if (signal.aborted) return;
    yield [piece];
  }
  yield [{ type: 'turn-finished', reason: text.length < whole.length ? 'length' : 'stop' }];
}

const unlimited = Number.POSITIVE_INFINITY;
const token = /\p{Script=Han}|[^\p{Script=Han}]{1,4}/gu;
/** At 25 ms each, no turn takes longer than about 7 seconds: long answers come in larger pieces. */
const mostPieces = 280;
/** About three words or six Chinese characters: the size in which hosted models stream. */
const piece = /(?:\p{Script=Han}|[^\p{Script=Han}]{1,2}){1,7}/gu;

export function estimateTokens(text: string): number {
  return text.match(token)?.length ?? 0;
}

function cut(text: string, tokens: number): string {
  if (tokens === unlimited) return text;
  return (text.match(token) ?? []).slice(0, Math.max(0, tokens)).join('');
}

const countPieces = (text: string) => text.match(piece)?.length ?? 0;

/** Pieces of the usual size, `size` of them at once where a text is long. */
function piecesOf(text: string, size: number): readonly string[] {
  const small = text.match(piece) ?? [];
  return small.flatMap((_, index) => (index % size === 0 ? [small.slice(index, index + size).join('')] : []));
}

/** The text up to the first of the stop words, which itself is left out. */
function endAtStop(text: string, stop: ChatRequest['stop']): string {
  const words = (typeof stop === 'string' ? [stop] : (stop ?? [])).filter((word) => word !== '');
  const ends = words.map((word) => text.indexOf(word)).filter((place) => place !== -1);
  return ends.length === 0 ? text : text.slice(0, Math.min(...ends));
}
