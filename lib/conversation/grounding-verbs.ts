import { isSameReading, type ReadingChoices } from '@/lib/grounding/reading-choices';
import type { Ledger } from './ledger';
import type { AssistantMessage } from './rows';
import type { Workspace } from './workspace';

/** What a person says about the shapes of a reply; it is kept with the reply. */
export function createGroundingVerbs({
  ledger,
}: {
  readonly ledger: Ledger;
}): Pick<Workspace, 'chooseReading' | 'correctShapes'> {
  return {
    chooseReading: (id, reading) => ledger.editReply(id, (reply) => withReading(reply, reading)),
    correctShapes: (id, corrections) => ledger.editReply(id, (reply) => ({ ...reply, corrections })),
  };
}

/** The same row where nothing changes; a row of which nothing is chosen any more is as it was before. */
function withReading(reply: AssistantMessage, reading: ReadingChoices): AssistantMessage {
  if (isSameReading(reply.reading, reading)) return reply;
  const { reading: _, ...rest } = reply;
  return Object.keys(reading).length === 0 ? rest : { ...rest, reading };
}
