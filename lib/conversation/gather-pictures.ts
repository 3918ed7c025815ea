import { err, ok, type Result } from '@/lib/core/result';
import type { PictureTarget } from '@/lib/media/attachment';
import type { Failure } from '@/lib/protocol/failure';
import type { Message, NumberedAttachment, TurnPicture } from './rows';
import { targetKey } from './target-key';
import type { WorkspaceDeps } from './workspace-deps';

export interface GatherDeps extends Pick<WorkspaceDeps, 'preparePictureAgain' | 'toDataUrl'> {
  readonly readBlob: (hash: string) => Promise<Blob | null>;
  readonly keepBlob: (hash: string, blob: Blob) => void;
}

export interface GatheredPictures {
  /** What the reply remembers of its request. */
  readonly pictures: readonly TurnPicture[];
  /** Numbers of the pictures whose bytes storage has lost. */
  readonly missing: readonly number[];
  /** Base64 data URLs by picture number; a missing picture is absent. */
  readonly urls: ReadonlyMap<number, string>;
}

/**
 * The copies that this turn sends, in the order of the path. A copy made for another kind of model is made again
 * from the original; a copy made again in an earlier turn is used again.
 */
export async function gatherPictures(
  path: readonly Message[],
  target: PictureTarget,
  deps: GatherDeps,
): Promise<Result<GatheredPictures, Failure>> {
  const pictures: TurnPicture[] = [];
  const missing: number[] = [];
  const urls = new Map<number, string>();
  const attachments = path.flatMap((message) => (message.role === 'user' ? message.attachments : []));
  for (const numbered of attachments) {
    const copy = await copyFor(numbered, path, target, deps);
    if (!copy.ok) return copy;
    if (copy.value === null) {
      missing.push(numbered.number);
      continue;
    }
    pictures.push(copy.value.picture);
    urls.set(numbered.number, await deps.toDataUrl(copy.value.blob));
  }
  return ok({ pictures, missing, urls });
}

interface Copy {
  readonly picture: TurnPicture;
  readonly blob: Blob;
}

async function copyFor(
  numbered: NumberedAttachment,
  path: readonly Message[],
  target: PictureTarget,
  deps: GatherDeps,
): Promise<Result<Copy | null, Failure>> {
  const made = copiesMade(numbered, path);
  const fitting = made.find(({ preparedFor }) => preparedFor === targetKey(target));
  const fittingBlob = fitting === undefined ? null : await deps.readBlob(fitting.sent.hash);
  if (fitting !== undefined && fittingBlob !== null) return ok({ picture: fitting, blob: fittingBlob });
  return makeAgain(numbered, target, deps);
}

/** Newest first: a model that was switched to in an earlier turn is likely still the one in use. */
function copiesMade({ number, attachment, preparedFor }: NumberedAttachment, path: readonly Message[]) {
  const first: TurnPicture = {
    number,
    attachmentId: attachment.id,
    sent: attachment.sent,
    ...(preparedFor === undefined ? {} : { preparedFor }),
  };
  const later = path.flatMap((message) => (message.role === 'assistant' ? message.pictures : []));
  return [first, ...later.filter((picture) => picture.number === number)].reverse();
}

async function makeAgain(
  { number, attachment }: NumberedAttachment,
  target: PictureTarget,
  deps: GatherDeps,
): Promise<Result<Copy | null, Failure>> {
  const original = await deps.readBlob(attachment.original.hash);
  if (original === null) return ok(null);
  const again = await deps.preparePictureAgain(original, attachment, target);
  if (!again.ok) return err(refusedPicture(number));
  const { sent, sentBlob } = again.value;
  deps.keepBlob(sent.hash, sentBlob);
  const picture = { number, attachmentId: attachment.id, sent, preparedFor: targetKey(target) };
  return ok({ picture, blob: sentBlob });
}

function refusedPicture(number: number): Failure {
  return {
    code: 'media_rejected',
    message: `Picture ${number} cannot be prepared for this model.`,
    param: `Picture ${number}`,
    retryable: false,
    status: 400,
  };
}
