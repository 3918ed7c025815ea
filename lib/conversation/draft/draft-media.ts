import { err, type Result } from '@/lib/core/result';
import type { MediaQuestion, MediaRefusal, MediaTarget, PreparationWatch } from '@/lib/media/attachment';
import type { PreparedMedia } from '@/lib/media/prepared-media';
import { draftKind } from '../draft-kind';
import { mediaKey } from '../turn/target-key';
import type { DraftAttachment } from '../workspace';
import type { WorkspaceDeps } from '../workspace-deps';
import { createDraftUploads, type DraftUploadsDeps } from './draft-uploads';

/** A picture or video of the draft whose bytes are still only in memory. */
export interface DraftMedium extends PreparedMedia {
  /** What the model wanted for which it was prepared. */
  readonly preparedFor: MediaTarget;
}

export interface DraftMediaDeps extends Pick<WorkspaceDeps, 'prepareMedia'>, DraftUploadsDeps {
  readonly target: () => MediaTarget;
}

/** Where the draft's files are prepared: several at once, each for the model that is selected by then. */
export function createDraftMedia({ draft, target, prepareMedia, ...deps }: DraftMediaDeps) {
  const uploads = createDraftUploads({ ...deps, draft });
  let prepared = new Map<string, DraftMedium>();
  /** For what each file is, or was last, being prepared; an answer to an earlier attempt is not listened to. */
  const attempts = new Map<string, { readonly preparedFor: MediaTarget; readonly abort: AbortController }>();

  const show = (next: DraftAttachment) =>
    draft.setState(({ attachments }) => ({
      attachments: attachments.map((shown) => (shown.id === next.id ? next : shown)),
    }));

  function stop(id: string): void {
    attempts.get(id)?.abort.abort();
    attempts.delete(id);
    uploads.cancel(id);
  }

  function prepare(id: string): void {
    const waiting = draft.getState().attachments.find((attachment) => attachment.id === id);
    if (waiting === undefined) return;
    const facts = factsOf(waiting);
    const attempt = { preparedFor: target(), abort: new AbortController() };
    const isCurrent = () => attempts.get(id) === attempt;
    stop(id);
    attempts.set(id, attempt);
    if (waiting.state !== 'preparing' || waiting.share !== undefined) show({ ...facts, state: 'preparing' });
    const onProgress = (share: number) => isCurrent() && show({ ...facts, state: 'preparing', share });
    const watch = { signal: attempt.abort.signal, onProgress };
    void prepareSafely(prepareMedia, waiting, attempt.preparedFor, watch).then((outcome) => {
      if (!isCurrent()) return;
      if (!outcome.ok) return show({ ...facts, ...troubleOf(outcome.error) });
      const medium = { ...outcome.value, preparedFor: attempt.preparedFor };
      prepared.set(id, medium);
      const { attachment, preview } = medium;
      show({ ...facts, state: 'ready', attachment, preview });
      uploads.place(id, medium);
    });
  }

  /** What is ready depends on the wants of its own kind; what is not may turn out to be either. */
  const fits = (shown: DraftAttachment, wanted: MediaTarget): boolean => {
    const made = attempts.get(shown.id)?.preparedFor;
    const kind = shown.state === 'ready' ? shown.attachment.kind : null;
    return made !== undefined && mediaKey(made, kind) === mediaKey(wanted, kind);
  };

  const placeUpload = (id: string): void => {
    const medium = prepared.get(id);
    if (medium !== undefined) uploads.place(id, medium);
  };

  return {
    prepare,

    /** Uploads again what could not be uploaded; prepares again what could not be prepared. */
    retry(id: string): void {
      const shown = draft.getState().attachments.find((attachment) => attachment.id === id);
      uploads.cancel(id);
      if (shown?.state === 'ready') placeUpload(id);
      else prepare(id);
    },

    refit(): void {
      const wanted = target();
      for (const shown of draft.getState().attachments) {
        if (!fits(shown, wanted)) prepare(shown.id);
        else placeUpload(shown.id);
      }
    },

    discard(id: string): void {
      stop(id);
      prepared.delete(id);
    },

    /** Gives away everything that was prepared: it has left the draft. */
    handOver(): ReadonlyMap<string, DraftMedium> {
      const given = prepared;
      prepared = new Map();
      attempts.clear();
      uploads.handOver();
      return given;
    },

    takeOver(returned: ReadonlyMap<string, DraftMedium>): void {
      for (const [id, medium] of returned) {
        prepared.set(id, medium);
        attempts.set(id, { preparedFor: medium.preparedFor, abort: new AbortController() });
      }
    },

    heldBlob: (hash: string): Blob | null => {
      for (const { blobs } of prepared.values()) {
        const blob = blobs.get(hash);
        if (blob !== undefined) return blob;
      }
      return null;
    },
  };
}

/** Without what belongs to its state. */
function factsOf({ id, name, file, origin, choices }: DraftAttachment) {
  return {
    id,
    name,
    file,
    ...(origin === undefined ? {} : { origin }),
    ...(choices === undefined ? {} : { choices }),
  };
}

function troubleOf(error: MediaRefusal | MediaQuestion) {
  return 'question' in error
    ? ({ state: 'asking', question: error } as const)
    : ({ state: 'failed', refusal: error } as const);
}

/** Every expected refusal is a value; a fault of the preparation itself is told as a file that cannot be read. */
async function prepareSafely(
  prepareMedia: WorkspaceDeps['prepareMedia'],
  draft: DraftAttachment,
  target: MediaTarget,
  watch: PreparationWatch,
): Promise<Result<PreparedMedia, MediaRefusal | MediaQuestion>> {
  const { file, name, choices = {}, origin = null } = draft;
  try {
    return await prepareMedia({ file, name, target, choices, origin }, watch);
  } catch {
    return err({ code: draftKind(draft) === 'video' ? 'video-not-readable' : 'not-decodable', values: {} });
  }
}
