import type { Ledger } from './ledger';
import type { Workspace } from './workspace';

/** What a person says about the shapes of a reply; it is kept with the reply. */
export function createGroundingVerbs({
  ledger,
}: {
  readonly ledger: Ledger;
}): Pick<Workspace, 'chooseReading' | 'correctShapes'> {
  return {
    chooseReading: (id, reading) => ledger.editReply(id, (reply) => ({ ...reply, reading })),
    correctShapes: (id, corrections) => ledger.editReply(id, (reply) => ({ ...reply, corrections })),
  };
}
