import type { StoreApi } from 'zustand/vanilla';
import type { PictureTarget } from '@/lib/media/attachment';
import type { Failure } from '@/lib/protocol/failure';
import { createDraftPictures, type DraftPicture } from './draft-pictures';
import type { DraftAttachment, DraftState, Workspace } from './workspace';
import type { WorkspaceDeps } from './workspace-deps';

export interface DraftVerbsDeps extends Pick<WorkspaceDeps, 'newId' | 'preparePicture'> {
  readonly draft: StoreApi<DraftState>;
  /** What the selected model wants pictures prepared for. */
  readonly target: () => PictureTarget;
}

/** What left the draft with a send, and may have to come back. */
export interface TakenDraft {
  readonly text: string;
  readonly attachments: readonly DraftAttachment[];
  readonly prepared: ReadonlyMap<string, DraftPicture>;
}

type Verbs = Pick<
  Workspace,
  | 'setDraftText'
  | 'addFiles'
  | 'retryAttachment'
  | 'removeAttachment'
  | 'moveAttachment'
  | 'dismissSendFailure'
>;

/** The words and pictures that are about to be sent. */
export function createDraftVerbs({ draft, newId, ...deps }: DraftVerbsDeps) {
  const pictures = createDraftPictures({ ...deps, draft });
  const setAttachments = (change: (attachments: readonly DraftAttachment[]) => readonly DraftAttachment[]) =>
    draft.setState((state) => ({ attachments: change(state.attachments) }));

  const verbs: Verbs = {
    setDraftText: (text) => draft.setState({ text, sendFailure: null }),
    dismissSendFailure: () => draft.setState({ sendFailure: null }),
    addFiles: (files) => {
      const added = files.map(
        (file): DraftAttachment => ({ state: 'preparing', id: newId(), name: file.name, file }),
      );
      setAttachments((attachments) => [...attachments, ...added]);
      for (const { id } of added) pictures.prepare(id);
    },
    retryAttachment: (id) => pictures.prepare(id),
    removeAttachment: (id) => {
      pictures.discard(id);
      setAttachments((attachments) => attachments.filter((attachment) => attachment.id !== id));
    },
    moveAttachment: (id, toIndex) => setAttachments((attachments) => moved(attachments, id, toIndex)),
  };

  return {
    verbs,
    read: (): DraftState => draft.getState(),
    /** Prepares again what was prepared for another kind of model. */
    refit: pictures.refit,
    heldBlob: pictures.heldBlob,

    /** Empties the draft. */
    take(): TakenDraft {
      const { text, attachments } = draft.getState();
      const prepared = pictures.handOver();
      draft.setState({ text: '', attachments: [], sendFailure: null });
      return { text, attachments, prepared };
    },

    /** Puts a refused message back before whatever has been typed or added since. */
    giveBack({ text, attachments, prepared }: TakenDraft, sendFailure: Failure): void {
      pictures.takeOver(prepared);
      draft.setState((state) => ({
        text: [text, state.text].filter((part) => part !== '').join('\n\n'),
        attachments: [...attachments, ...state.attachments],
        sendFailure,
      }));
      pictures.refit();
    },
  };
}

export type DraftVerbs = ReturnType<typeof createDraftVerbs>;

function moved(
  attachments: readonly DraftAttachment[],
  id: string,
  toIndex: number,
): readonly DraftAttachment[] {
  const picked = attachments.find((attachment) => attachment.id === id);
  if (picked === undefined) return attachments;
  const others = attachments.filter((attachment) => attachment !== picked);
  return others.toSpliced(Math.max(0, Math.min(toIndex, others.length)), 0, picked);
}
