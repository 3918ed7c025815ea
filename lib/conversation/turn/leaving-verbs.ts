import { err, ok } from '@/lib/core/result';
import type { MediaChoices } from '@/lib/media/media-choices';
import type { Ledger } from '../ledger';
import { pathTo } from '../message-tree';
import { type RefusedMedia, refusedMedia } from '../refused-media';
import type { NumberedAttachment } from '../rows';
import type { Settings } from '../settings';
import type { Recorder } from '../storage/recorder';
import type { Workspace } from '../workspace';
import type { WorkspaceDeps } from '../workspace-deps';
import type { TurnStep } from './answering';
import { editAttachments } from './mark-refused';
import { cannotBeSent } from './refusals';
import { copyKey } from './target-key';
import type { VersionVerbs } from './version-verbs';

interface LeavingDeps extends Pick<WorkspaceDeps, 'prepareMedia'>, Pick<VersionVerbs, 'answerAgain'> {
  readonly ledger: Ledger;
  readonly recorder: Recorder;
  readonly settings: Settings;
  readonly readBlob: (hash: string) => Promise<Blob | null>;
  readonly keepBlob: (hash: string, blob: Blob) => void;
}

type Verbs = Pick<Workspace, 'leaveOut' | 'retryWithout' | 'retryConverted'>;

/** What later turns go without, and the ways on when a picture or video was refused. */
export function createLeavingVerbs(deps: LeavingDeps): Verbs {
  const { ledger, recorder, answerAgain } = deps;

  const refusedBy = (replyId: string): RefusedMedia | null => {
    const reply = ledger.message(replyId);
    if (reply?.role !== 'assistant' || reply.failure === null) return null;
    return refusedMedia(reply, reply.failure, pathTo(ledger.read().messages, reply.parentId));
  };

  return {
    leaveOut(messageId, attachmentIds, isLeftOut) {
      const message = ledger.message(messageId);
      if (message?.role !== 'user') return;
      editAttachments(ledger, attachmentIds, isLeftOut ? withoutIt : withItAgain);
      recorder.flush();
    },

    async retryWithout(id) {
      const attachments = refusedBy(id)?.attachments ?? [];
      editAttachments(
        ledger,
        attachments.map(({ attachment }) => attachment.id),
        withoutIt,
      );
      await answerAgain(id);
    },

    async retryConverted(id) {
      const attachments = refusedBy(id)?.attachments ?? [];
      await answerAgain(id, (signal) => convert(attachments, signal, deps));
    },
  };
}

/** One that was refused stays so. */
function withoutIt(one: NumberedAttachment): NumberedAttachment {
  return one.leftOut === undefined ? { ...one, leftOut: 'chosen' } : one;
}

function withItAgain({ leftOut: _, refusedWith: _2, ...one }: NumberedAttachment): NumberedAttachment {
  return one;
}

/** Makes the copies anew from the originals, and takes them in again; they keep their ids and numbers. */
async function convert(
  attachments: readonly NumberedAttachment[],
  signal: AbortSignal,
  { ledger, settings, prepareMedia, readBlob, keepBlob }: LeavingDeps,
): ReturnType<TurnStep> {
  const target = settings.target();
  for (const one of attachments) {
    const { attachment, number } = one;
    const { name, id, origin = null, kind } = attachment;
    const file = await readBlob(attachment.original.hash);
    if (file === null) return err(cannotBeSent({ kind, number }, null));
    const choices = convertedChoices(one);
    const watch = { signal, onProgress: () => undefined };
    const made = await prepareMedia({ file, name, target, choices, origin }, watch);
    if (!made.ok) return err(cannotBeSent({ kind, number }, 'code' in made.error ? made.error : null));
    for (const [hash, blob] of made.value.blobs) keepBlob(hash, blob);
    const converted = { ...made.value.attachment, id, choices };
    const preparedFor = copyKey(target.picture, choices);
    editAttachments(ledger, [id], (before) => {
      const { uploads: _, ...rest } = withItAgain(before);
      return { ...rest, attachment: converted, ...(kind === 'picture' ? { preparedFor } : {}) };
    });
  }
  return ok(undefined);
}

/** As plain a file as there is; one that was too large also becomes smaller. */
function convertedChoices({ attachment, refusedWith }: NumberedAttachment): MediaChoices {
  const { choices = {}, kind } = attachment;
  if (kind === 'video') return { ...choices, video: { ...choices.video, way: 'frames' } };
  const isTooLarge = refusedWith === 'media_too_large';
  return { ...choices, asJpeg: true, ...(isTooLarge ? { quality: 'small' } : {}) };
}
