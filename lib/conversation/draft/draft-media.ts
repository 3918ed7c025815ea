import { err, type Result } from '@/lib/core/result';
import type { MediaQuestion, MediaRefusal, MediaTarget, PreparationWatch } from '@/lib/media/attachment';
import type { PreparedMedia } from '@/lib/media/prepared-media';
import { draftKind } from '../draft-kind';
import { draftStage } from '../draft-readiness';
import { mediaKey } from '../turn/target-key';
import type { DraftAttachment, DraftItem } from '../workspace';
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

  const shownNow = (id: string) => draft.getState().attachments.find((attachment) => attachment.id === id);

  /** Its name, choices and origin stay as they are by now. */
  const show = (id: string, change: StateOf<DraftAttachment>) =>
    draft.setState(({ attachments }) => ({
      attachments: attachments.map((shown) => (shown.id === id ? { ...factsOf(shown), ...change } : shown)),
    }));

  function stop(id: string): void {
    attempts.get(id)?.abort.abort();
    attempts.delete(id);
    uploads.cancel(id);
  }

  function prepare(id: string): void {
    const waiting = shownNow(id);
    if (waiting === undefined) return;
    const attempt = { preparedFor: target(), abort: new AbortController() };
    const isCurrent = () => attempts.get(id) === attempt;
    stop(id);
    attempts.set(id, attempt);
    if (waiting.state !== 'preparing' || waiting.share !== undefined) show(id, { state: 'preparing' });
    const onProgress = (share: number) => isCurrent() && show(id, { state: 'preparing', share });
    const watch = { signal: attempt.abort.signal, onProgress: inSteps(onProgress) };
    void prepareSafely(prepareMedia, waiting, attempt.preparedFor, watch).then((outcome) => {
      const shown = shownNow(id);
      if (!isCurrent() || shown === undefined) return;
      if (!outcome.ok) {
        prepared.delete(id);
        return show(id, troubleOf(outcome.error));
      }
      const medium = named({ ...outcome.value, preparedFor: attempt.preparedFor }, shown.name);
      prepared.set(id, medium);
      const { attachment, preview } = medium;
      show(id, { state: 'ready', attachment, preview });
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
    if (medium !== undefined && shownNow(id)?.state === 'ready') uploads.place(id, medium);
  };

  return {
    prepare,

    /** Uploads again what could not be uploaded; prepares again what could not be prepared. */
    retry(id: string): void {
      const shown = shownNow(id);
      uploads.cancel(id);
      if (shown?.state === 'ready') placeUpload(id);
      else prepare(id);
    },

    refit(): void {
      const wanted = target();
      for (const shown of draft.getState().attachments) {
        if (isCancelled(shown)) continue;
        if (!fits(shown, wanted)) prepare(shown.id);
        else placeUpload(shown.id);
      }
    },

    /** Does nothing for what has been prepared and needs no upload. */
    cancel(id: string): void {
      const shown = shownNow(id);
      if (shown === undefined || draftStage(shown) === 'ready') return;
      stop(id);
      prepared.delete(id);
      show(id, { state: 'failed', refusal: { code: 'cancelled', values: {} } });
    },

    /** The name travels with the attachment into the message. */
    rename(id: string, name: string): void {
      const medium = prepared.get(id);
      if (medium !== undefined) prepared.set(id, named(medium, name));
      draft.setState(({ attachments }) => ({
        attachments: attachments.map((shown) => (shown.id === id ? renamed(shown, name) : shown)),
      }));
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

/** What a state adds to the facts of an attachment. */
type StateOf<T> = T extends DraftAttachment ? Omit<T, keyof DraftItem | 'id' | 'earlier'> : never;

/** Without what belongs to its state; of what was ready, what there was to see. */
function factsOf(draft: DraftAttachment) {
  const { id, name, file, origin, choices, cutFrom } = draft;
  const earlier =
    draft.state === 'ready' ? { attachment: draft.attachment, preview: draft.preview } : draft.earlier;
  return {
    id,
    name,
    file,
    ...(origin === undefined ? {} : { origin }),
    ...(choices === undefined ? {} : { choices }),
    ...(cutFrom === undefined ? {} : { cutFrom }),
    ...(earlier === undefined ? {} : { earlier }),
  };
}

function named(medium: DraftMedium, name: string): DraftMedium {
  return { ...medium, attachment: { ...medium.attachment, name } };
}

function renamed(shown: DraftAttachment, name: string): DraftAttachment {
  if (shown.state !== 'ready') return { ...shown, name };
  return { ...shown, name, attachment: { ...shown.attachment, name } };
}

function isCancelled(shown: DraftAttachment): boolean {
  return shown.state === 'failed' && shown.refusal.code === 'cancelled';
}

/** Whole percents, each told once: more often no one could see it. */
function inSteps(tell: (share: number) => void): (share: number) => void {
  let told = -1;
  return (share) => {
    const percent = Math.floor(share * 100);
    if (percent <= told) return;
    told = percent;
    tell(share);
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
