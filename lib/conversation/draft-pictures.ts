import type { StoreApi } from 'zustand/vanilla';
import type { Result } from '@/lib/core/result';
import type { MediaRefusal, PictureTarget } from '@/lib/media/attachment';
import type { PreparedPicture } from '@/lib/media/prepare-picture';
import { targetKey } from './target-key';
import type { DraftAttachment, DraftState } from './workspace';
import type { WorkspaceDeps } from './workspace-deps';

/** A picture of the draft whose bytes are still only in memory. */
export interface DraftPicture extends PreparedPicture {
  /** The `target-key` of the model it was prepared for. */
  readonly preparedFor: string;
}

export interface DraftPicturesDeps extends Pick<WorkspaceDeps, 'preparePicture'> {
  readonly draft: StoreApi<DraftState>;
  readonly target: () => PictureTarget;
}

/** Where the draft's pictures are prepared: several at once, each for the model that is selected by then. */
export function createDraftPictures({ draft, target, preparePicture }: DraftPicturesDeps) {
  let prepared = new Map<string, DraftPicture>();
  /** For what each picture is, or was last, being prepared; an answer to an earlier attempt is not listened to. */
  const attempts = new Map<string, { readonly preparedFor: string }>();

  const show = (next: DraftAttachment) =>
    draft.setState(({ attachments }) => ({
      attachments: attachments.map((shown) => (shown.id === next.id ? next : shown)),
    }));

  function prepare(id: string): void {
    const waiting = draft.getState().attachments.find((attachment) => attachment.id === id);
    if (waiting === undefined) return;
    const { name, file } = waiting;
    const wanted = target();
    const attempt = { preparedFor: targetKey(wanted) };
    attempts.set(id, attempt);
    if (waiting.state !== 'preparing') show({ state: 'preparing', id, name, file });
    void prepareSafely(preparePicture, file, name, wanted).then((outcome) => {
      if (attempts.get(id) !== attempt) return;
      if (!outcome.ok) return show({ state: 'failed', id, name, file, refusal: outcome.error });
      prepared.set(id, { ...outcome.value, ...attempt });
      const { attachment, previewBlob } = outcome.value;
      show({ state: 'ready', id, name, file, attachment, preview: previewBlob });
    });
  }

  return {
    prepare,

    refit(): void {
      const wanted = targetKey(target());
      for (const { id } of draft.getState().attachments) {
        if (attempts.get(id)?.preparedFor !== wanted) prepare(id);
      }
    },

    discard(id: string): void {
      attempts.delete(id);
      prepared.delete(id);
    },

    /** Gives away everything that was prepared: it has left the draft. */
    handOver(): ReadonlyMap<string, DraftPicture> {
      const given = prepared;
      prepared = new Map();
      attempts.clear();
      return given;
    },

    takeOver(returned: ReadonlyMap<string, DraftPicture>): void {
      for (const [id, picture] of returned) {
        prepared.set(id, picture);
        attempts.set(id, { preparedFor: picture.preparedFor });
      }
    },

    heldBlob: (hash: string): Blob | null => blobAmong(prepared.values(), hash),
  };
}

function blobAmong(pictures: Iterable<DraftPicture>, hash: string): Blob | null {
  for (const { attachment, originalBlob, sentBlob } of pictures) {
    if (attachment.original.hash === hash) return originalBlob;
    if (attachment.sent.hash === hash) return sentBlob;
  }
  return null;
}

/** Every expected refusal is a value; a fault of the preparation itself is told as a picture that cannot be read. */
async function prepareSafely(
  preparePicture: WorkspaceDeps['preparePicture'],
  file: Blob,
  name: string,
  target: PictureTarget,
): Promise<Result<PreparedPicture, MediaRefusal>> {
  try {
    return await preparePicture(file, name, target);
  } catch {
    return { ok: false, error: { code: 'not-decodable', values: {} } };
  }
}
