import 'server-only';
import type { Result } from '@/lib/core/result';
import type { Failure } from '@/lib/protocol/failure';
import type { Visitor } from './visitor';

/** How much one code, or one address, may use; null: as much as it likes. */
export interface LimitAmounts {
  readonly requestsPerMinute: number | null;
  readonly streamsAtOnce: number | null;
  readonly uploadBytesPerDay: number | null;
  readonly tokensPerDay: number | null;
}

/** What is left of a limit after something was taken from it. */
export interface Headroom {
  readonly limit: number;
  readonly left: number;
}

/** How many tokens a turn may cost, taken from the day's allowance before it begins. */
export interface TokenReservation {
  /** Null where nothing limits tokens. */
  readonly headroom: Headroom | null;
  /** Gives back what was not used, or takes what was used beyond it. The first call counts, others do nothing. */
  settle(usedTokens: number): Promise<void>;
}

/**
 * What each code, and each address, may use. Every failure is 429 with `retryAfterSeconds` and what is left in
 * `values`, or 503 `limits_unavailable` when the store cannot be asked; what is refused leaves no trace. A visitor
 * with a key of their own spends no tokens of the server's.
 */
export interface Limits {
  /** The value is what is left of the minute; null where nothing limits requests. */
  countRequest(visitor: Visitor): Promise<Result<Headroom | null, Failure>>;
  /** The stream counts until `close` is called; calling it again does nothing. */
  openStream(visitor: Visitor): Promise<Result<{ close(): Promise<void> }, Failure>>;
  reserveTokens(visitor: Visitor, tokens: number): Promise<Result<TokenReservation, Failure>>;
  takeUploadBytes(visitor: Visitor, bytes: number): Promise<Result<null, Failure>>;
}
