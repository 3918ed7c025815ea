import 'server-only';
import { randomUUID } from 'node:crypto';
import { loggedAddress } from '@/lib/access/counted-address';
import type { Visitor } from '@/lib/access/visitor';
import type { Log, LogFacts } from './log';

/** One request's line in the log: gathered while it is answered, written once when nothing more comes. */
export interface RequestRecord {
  /** The server's own name for the request; the client is told it as `x-request-id`. */
  readonly id: string;
  /** Adds facts; what is told twice stays as it was told last. */
  note(facts: LogFacts): void;
  noteVisitor(visitor: Visitor): void;
  /** Milliseconds since the request came. */
  elapsedMs(): number;
  /** The line waits for as many calls of `release`: an answer that streams goes on after its head. */
  hold(): void;
  release(): void;
  /** The head of the answer is known. */
  answered(status: number): void;
}

/** The addresses that a line may name; whatever else was asked for may hold anything, a key among it. */
export const namedRoutes: ReadonlySet<string> = new Set([
  '/api/v1/chat/completions',
  '/api/v1/connection',
  '/api/v1/models',
  '/api/v1/session',
  '/api/v1/uploads',
]);

/** `address` is the client's; a line says of it only in which net it lies. */
export function beginRecord(
  { method, url, headers }: Request,
  address: string,
  log: () => Log,
): RequestRecord {
  const id = randomUUID();
  const beganAt = performance.now();
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  const bytesIn = Number(headers.get('content-length') ?? Number.NaN);
  const facts: Record<string, LogFacts[string]> = {
    requestId: id,
    route: namedRoutes.has(path) ? path : 'other',
    method,
    address: loggedAddress(address),
    ...(Number.isFinite(bytesIn) ? { bytesIn } : {}),
  };
  let holds = 0;
  let status: number | null = null;
  let isWritten = false;

  const elapsedMs = () => Math.round(performance.now() - beganAt);
  const note = (more: LogFacts) => {
    Object.assign(facts, more);
  };
  const writeWhenComplete = () => {
    if (isWritten || holds > 0 || status === null) return;
    isWritten = true;
    const level = status >= 500 ? 'warn' : 'info';
    log().write(level, 'request', { ...facts, status, durationMs: elapsedMs() });
  };

  return {
    id,
    note,
    noteVisitor({ name, ownKey }) {
      note({ name, ownKey: ownKey !== null });
    },
    elapsedMs,
    hold() {
      holds += 1;
    },
    release() {
      holds -= 1;
      writeWhenComplete();
    },
    answered(known) {
      status = known;
      writeWhenComplete();
    },
  };
}
