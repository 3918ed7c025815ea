import 'server-only';
import { log } from './log';

/**
 * Writes an unexpected fault to the log: its kind and where it happened. Its message is left out, since it may quote
 * what a person wrote.
 */
export function logFault(fault: unknown, requestId?: string): void {
  const isError = fault instanceof Error;
  const frames = isError ? (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  log().write('error', 'fault', {
    requestId,
    kind: isError ? fault.constructor.name : typeof fault,
    at: frames.map((line) => line.trim()).join('\n'),
  });
}
