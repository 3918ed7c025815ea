import 'server-only';
import { env } from './env';

/** Ends the process with the settings at fault, one line each; `next` itself would go on running without them. */
export function checkSettings(): void {
  try {
    env();
  } catch (fault) {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
    process.exit(1);
  }
}
