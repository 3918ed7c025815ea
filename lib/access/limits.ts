import 'server-only';
import type { Result } from '@/lib/core/result';
import type { Failure } from '@/lib/protocol/failure';
import type { Visitor } from './visitor';

/** How many tokens a turn may cost, taken from the day's allowance before it begins. */
export interface TokenReservation {
  /** Gives back what was not used, or takes what was used beyond it. The first call counts, others do nothing. */
  settle(usedTokens: number): Promise<void>;
}

/**
 * What each code, and each address, may use. Every failure is 429 with `retryAfterSeconds` and what is left in
 * `values`, or 503 `limits_unavailable` when the store cannot be asked. A visitor with a key of their own spends no
 * tokens of the server's.
 */
export interface Limits {
  countRequest(visitor: Visitor): Promise<Result<null, Failure>>;
  /** The stream counts until `close` is called; calling it again does nothing. */
  openStream(visitor: Visitor): Promise<Result<{ close(): Promise<void> }, Failure>>;
  reserveTokens(visitor: Visitor, tokens: number): Promise<Result<TokenReservation, Failure>>;
  takeUploadBytes(visitor: Visitor, bytes: number): Promise<Result<null, Failure>>;
}
