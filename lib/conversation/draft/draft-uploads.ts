import type { StoreApi } from 'zustand/vanilla';
import { mustBeUploaded } from '@/lib/media/way-to-send';
import type { DraftState, DraftUpload } from '../workspace';
import type { DraftMedium } from './draft-media';
import type { UploadDesk } from './upload-desk';

export interface DraftUploadsDeps {
  readonly draft: StoreApi<DraftState>;
  readonly desk: UploadDesk;
  /** The selected model: an upload is good for one model only. */
  readonly modelId: () => string;
}

/** Uploads what is too large for a data URL as soon as it is prepared, so that sending need not wait for it. */
export function createDraftUploads({ draft, desk, modelId }: DraftUploadsDeps) {
  /** For which model each file was, or is being, uploaded. */
  const begun = new Map<string, { readonly model: string; readonly abort: AbortController }>();

  const show = (id: string, upload: DraftUpload) =>
    draft.setState(({ attachments }) => ({
      attachments: attachments.map((shown) =>
        shown.id === id && shown.state === 'ready' ? { ...shown, upload } : shown,
      ),
    }));

  function cancel(id: string): void {
    begun.get(id)?.abort.abort();
    begun.delete(id);
  }

  return {
    /** Does nothing for a file that needs no upload, or that is on its way for this model already. */
    place(id: string, { attachment: { sent }, blobs, preparedFor }: DraftMedium): void {
      const [model, file] = [modelId(), blobs.get(sent.hash)];
      if (file === undefined || !mustBeUploaded(sent, preparedFor)) return;
      if (begun.get(id)?.model === model) return;
      cancel(id);
      const abort = new AbortController();
      begun.set(id, { model, abort });
      if (desk.find(sent.hash, model) !== null) {
        show(id, { state: 'uploaded' });
        return;
      }
      const isCurrent = () => begun.get(id)?.abort === abort;
      const onPercent = (percent: number) => isCurrent() && show(id, { state: 'uploading', percent });
      onPercent(0);
      void desk.upload(sent.hash, model, file, { signal: abort.signal, onPercent }).then((outcome) => {
        if (!isCurrent()) return;
        show(id, outcome.ok ? { state: 'uploaded' } : { state: 'failed', failure: outcome.error });
      });
    },

    cancel,

    /** What left the draft is uploaded; what comes back is looked for again. */
    handOver: (): void => begun.clear(),
  };
}
