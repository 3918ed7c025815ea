import 'server-only';
import pino, { type DestinationStream, type Level } from 'pino';
import { env } from './env';

/** What a line may say besides its event: ids, codes, sizes and timings, never what a person wrote, named or keyed in. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface Log {
  write(level: Level, event: string, facts?: LogFacts): void;
}

/** A log of JSON lines: `level`, `time` (ISO 8601), `event`, and the facts beside them. */
export function createLog(level: Level | 'silent', destination?: DestinationStream): Log {
  const settings = {
    level,
    // Neither the machine nor the process says anything that the container's own log does not.
    base: null,
    messageKey: 'event',
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  const logger = destination === undefined ? pino(settings) : pino(settings, destination);
  return { write: (at, event, facts = {}) => logger[at](facts, event) };
}

let opened: Log | undefined;

/** The log of this process, on standard output. */
export function log(): Log {
  opened ??= createLog(env().logLevel);
  return opened;
}
