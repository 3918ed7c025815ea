import 'server-only';
import type { Patience } from './ask-again';

/** For tests: waits for nothing, and keeps how long it was asked to wait. The jitter is at its longest. */
export function createStagedPatience(): Patience & { readonly waitedMs: readonly number[] } {
  const waitedMs: number[] = [];
  return {
    waitedMs,
    random: () => 1,
    sleep: async (ms) => {
      waitedMs.push(ms);
    },
  };
}
