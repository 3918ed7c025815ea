import 'server-only';

/**
 * Writes an unexpected fault to the server's log: its kind and where it happened. Its message is left out, since
 * it may quote what a person wrote.
 */
export function logFault(fault: unknown): void {
  const isError = fault instanceof Error;
  const frames = isError ? (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  process.stderr.write(`Unexpected fault: ${isError ? fault.name : typeof fault}\n${frames.join('\n')}\n`);
}
