import type { Ledger } from '../ledger';
import type { Message } from '../rows';
import type { Tabs } from '../tabs';
import { interruptReply, isRunning } from './reduce-turn';
import type { ReplyRunner } from './reply-runner';

/** A stored reply that looks unfinished, and that no tab receives any more, was cut off by a reload or a crash. */
export async function markInterrupted(
  rows: readonly Message[],
  { ledger, runner, tabs }: { readonly ledger: Ledger; readonly runner: ReplyRunner; readonly tabs: Tabs },
): Promise<void> {
  const unfinished = rows.filter(
    (row) => row.role === 'assistant' && isRunning(row) && !runner.isRunning(row.id),
  );
  const elsewhere = await tabs.runningElsewhere(unfinished.map(({ id }) => id));
  for (const { id } of unfinished) {
    if (!elsewhere.has(id) && !runner.isRunning(id)) ledger.editReply(id, interruptReply);
  }
}
