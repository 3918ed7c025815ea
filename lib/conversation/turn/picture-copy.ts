import { err, ok, type Result } from '@/lib/core/result';
import type { PictureAttachment, PictureTarget } from '@/lib/media/attachment';
import type { Failure } from '@/lib/protocol/failure';
import type { Message, NumberedAttachment, TurnPicture } from '../rows';
import type { WorkspaceDeps } from '../workspace-deps';
import { addressOf } from './medium-content';
import { cannotBeSent } from './refusals';
import { copyKey } from './target-key';

export interface PictureCopyDeps extends Pick<WorkspaceDeps, 'preparePictureAgain'> {
  readonly readBlob: (hash: string) => Promise<Blob | null>;
  readonly keepBlob: (hash: string, blob: Blob) => void;
}

export type NumberedPicture = NumberedAttachment & { readonly attachment: PictureAttachment };

interface PictureCopy {
  readonly row: TurnPicture;
  readonly blobs: readonly Blob[];
}

/**
 * The copy of a picture that this turn sends: one that was made for this kind of model, in whichever turn, else one that
 * is made now from the original. Null when storage has lost its bytes.
 */
export async function pictureCopy(
  numbered: NumberedPicture,
  path: readonly Message[],
  target: PictureTarget,
  deps: PictureCopyDeps,
): Promise<Result<PictureCopy | null, Failure>> {
  const made = copiesMade(numbered, path);
  const [own] = made;
  if (addressOf(numbered.attachment) !== null) return ok(own === undefined ? null : { row: own, blobs: [] });
  const fitting = made.findLast(
    ({ preparedFor }) => preparedFor === copyKey(target, numbered.attachment.choices),
  );
  const fittingBlob = fitting === undefined ? null : await deps.readBlob(fitting.sent.hash);
  if (fitting !== undefined && fittingBlob !== null) return ok({ row: fitting, blobs: [fittingBlob] });
  const { original, display } = numbered.attachment;
  const kept = [...made.map(({ sent }) => sent), ...(display === undefined ? [] : [display]), original];
  const source = await lastKept(kept, deps);
  return source === null ? ok(null) : makeAgain(numbered, source, target, deps);
}

/** The last of these that is still here: of an original that was too large to keep, a copy is the best there is. */
async function lastKept(
  kept: readonly { readonly hash: string }[],
  { readBlob }: Pick<PictureCopyDeps, 'readBlob'>,
): Promise<Blob | null> {
  for (const { hash } of kept.toReversed()) {
    const blob = await readBlob(hash);
    if (blob !== null) return blob;
  }
  return null;
}

/** Oldest first: a model that was switched to in an earlier turn is likely still the one in use. */
function copiesMade(
  { number, attachment, preparedFor }: NumberedPicture,
  path: readonly Message[],
): readonly TurnPicture[] {
  const first: TurnPicture = {
    number,
    attachmentId: attachment.id,
    sent: attachment.sent,
    ...(preparedFor === undefined ? {} : { preparedFor }),
  };
  const later = path.flatMap((message) => (message.role === 'assistant' ? message.pictures : []));
  return [first, ...later.filter((picture) => picture.number === number)].map(
    ({ isUploaded: _, ...row }) => row,
  );
}

async function makeAgain(
  { number, attachment }: NumberedPicture,
  source: Blob,
  target: PictureTarget,
  deps: PictureCopyDeps,
): Promise<Result<PictureCopy, Failure>> {
  const again = await deps.preparePictureAgain(source, attachment, target);
  if (!again.ok) return err(cannotBeSent({ kind: 'picture', number }, again.error));
  const { sent, sentBlob } = again.value;
  deps.keepBlob(sent.hash, sentBlob);
  const preparedFor = copyKey(target, attachment.choices);
  return ok({ row: { number, attachmentId: attachment.id, sent, preparedFor }, blobs: [sentBlob] });
}
