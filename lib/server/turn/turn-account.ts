import 'server-only';
import type { Limits } from '@/lib/access/limits';
import type { Visitor } from '@/lib/access/visitor';
import type { ModelDescription } from '@/lib/catalogue/model';
import { err, ok, type Result } from '@/lib/core/result';
import type { ChatRequest } from '@/lib/protocol/chat-request';
import type { Failure } from '@/lib/protocol/failure';
import { promptTokens, reservedTokens } from './estimate-tokens';

/** What a turn has taken of its visitor's limits: a place among the open streams, and tokens of the day. */
export interface TurnAccount {
  /** About how many tokens the request is before its answer. */
  readonly promptTokens: number;
  /** The turn spends no tokens of the server's key. */
  readonly isFree: boolean;
  /** What is left of the day's tokens, in OpenAI's names: https://platform.openai.com/docs/guides/rate-limits */
  readonly headers: Readonly<Record<string, string>>;
  /** Gives back the place and settles the tokens; the first call counts. Never rejects. */
  close(usedTokens: number): Promise<void>;
}

/** Takes what a turn needs, or nothing. A free turn, which costs the server's key nothing, needs no tokens. */
export async function openAccount(
  limits: Limits,
  visitor: Visitor,
  request: ChatRequest,
  model: ModelDescription,
  isFree: boolean,
): Promise<Result<TurnAccount, Failure>> {
  const stream = await limits.openStream(visitor);
  if (!stream.ok) return stream;
  const reservation = isFree ? null : await limits.reserveTokens(visitor, reservedTokens(request, model));
  if (reservation !== null && !reservation.ok) {
    await stream.value.close();
    return err(reservation.error);
  }
  const headroom = reservation?.value.headroom ?? null;
  return ok({
    promptTokens: promptTokens(request, model),
    isFree,
    headers:
      headroom === null
        ? {}
        : {
            'x-ratelimit-limit-tokens': String(headroom.limit),
            'x-ratelimit-remaining-tokens': String(headroom.left),
          },
    async close(usedTokens) {
      await Promise.all([stream.value.close(), reservation?.value.settle(usedTokens)]);
    },
  });
}
