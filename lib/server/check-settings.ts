import 'server-only';
import { serverSecret } from './entry/secret';
import { env } from './env';

/** Ends the process with the settings at fault, one line each; `next` itself would go on running without them. */
export function checkSettings(): void {
  try {
    // A secret that cannot be kept is a fault of the settings too, and better known now than at the first unlocking.
    if (env().accessCodes.length > 0) serverSecret();
  } catch (fault) {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
    process.exit(1);
  }
}
