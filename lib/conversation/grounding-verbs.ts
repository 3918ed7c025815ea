import { isSameReading, type ReadingChoices } from '@/lib/grounding/reading-choices';
import type { Ledger } from './ledger';
import type { AssistantMessage, FieldEdits } from './rows';
import type { Recorder } from './storage/recorder';
import type { Workspace } from './workspace';

interface GroundingVerbsDeps {
  readonly ledger: Ledger;
  readonly recorder: Recorder;
}

/**
 * What a person says about the shapes and values of a reply; it is kept with the reply, and written at once: a page that is loaded
 * again gives no time for it. Only what a slider moves through waits as everything else does.
 */
export function createGroundingVerbs({
  ledger,
  recorder,
}: GroundingVerbsDeps): Pick<Workspace, 'chooseReading' | 'correctShapes' | 'correctFields'> {
  return {
    chooseReading(id, reading) {
      const before = readingOf(ledger, id);
      ledger.editReply(id, (reply) => withReading(reply, reading));
      if (before?.fieldOfViewDegrees === reading.fieldOfViewDegrees) recorder.flush();
    },
    correctShapes(id, corrections) {
      ledger.editReply(id, (reply) => ({ ...reply, corrections }));
      recorder.flush();
    },
    correctFields(id, edits) {
      ledger.editReply(id, (reply) => withFieldEdits(reply, edits));
      recorder.flush();
    },
  };
}

function readingOf(ledger: Ledger, id: string): ReadingChoices | undefined {
  const message = ledger.message(id);
  return message?.role === 'assistant' ? message.reading : undefined;
}

/** A row of which nothing is edited any more is as it was before. */
function withFieldEdits(reply: AssistantMessage, fieldEdits: FieldEdits): AssistantMessage {
  const { fieldEdits: _, ...rest } = reply;
  return Object.keys(fieldEdits).length === 0 ? rest : { ...rest, fieldEdits };
}

/** The same row where nothing changes; a row of which nothing is chosen any more is as it was before. */
function withReading(reply: AssistantMessage, reading: ReadingChoices): AssistantMessage {
  if (isSameReading(reply.reading, reading)) return reply;
  const { reading: _, ...rest } = reply;
  return Object.keys(reading).length === 0 ? rest : { ...rest, reading };
}
