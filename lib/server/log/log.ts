import 'server-only';
import pino, { type Level } from 'pino';
import { env } from '../env';

/** What a line may say besides its event: ids, codes, sizes and timings, never what a person wrote, named or keyed in. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface Log {
  write(level: Level, event: string, facts?: LogFacts): void;
}

/** A log of JSON lines on standard output: `level`, `time` (ISO 8601), `event`, and the facts beside them. */
function openLog(level: Level | 'silent'): Log {
  const logger = pino(
    {
      level,
      // Neither machine nor process id: what collects the lines knows both better.
      base: null,
      messageKey: 'event',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    { write: gatherLines((text) => void process.stdout.write(text)) },
  );
  return { write: (at, event, facts = {}) => logger[at](facts, event) };
}

/** One write for the lines of one turn of the event loop: a write to a file or a pipe holds everything else up. */
function gatherLines(write: (text: string) => void): (line: string) => void {
  let lines = '';
  const flush = () => {
    if (lines !== '') write(lines);
    lines = '';
  };
  process.once('exit', flush);
  return (line) => {
    if (lines === '') setImmediate(flush);
    lines += line;
  };
}

let opened: Log | undefined;

/** The log of this process. */
export function log(): Log {
  opened ??= openLog(env().logLevel);
  return opened;
}
