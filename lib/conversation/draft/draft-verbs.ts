import type { StoreApi } from 'zustand/vanilla';
import type { MediaTarget } from '@/lib/media/attachment';
import type { Failure } from '@/lib/protocol/failure';
import type { TaskMark } from '@/lib/tasks/task-mark';
import { emptyDraft } from '../initial-states';
import type { DraftAttachment, DraftItem, DraftState, Workspace } from '../workspace';
import type { WorkspaceDeps } from '../workspace-deps';
import { createDraftMedia, type DraftMedium } from './draft-media';
import type { UploadDesk } from './upload-desk';

export interface DraftVerbsDeps extends Pick<WorkspaceDeps, 'newId' | 'prepareMedia'> {
  readonly draft: StoreApi<DraftState>;
  /** What the selected model wants files prepared for, asked by a task or none. */
  readonly target: (task: TaskMark | undefined) => MediaTarget;
  readonly modelId: () => string;
  readonly desk: UploadDesk;
}

/** What left the draft with a send, and may have to come back. */
export interface TakenDraft {
  readonly text: string;
  readonly task: TaskMark | undefined;
  readonly attachments: readonly DraftAttachment[];
  readonly prepared: ReadonlyMap<string, DraftMedium>;
}

type Verbs = Pick<
  Workspace,
  | 'setDraftText'
  | 'setDraftTask'
  | 'addFiles'
  | 'addItems'
  | 'renameAttachment'
  | 'chooseForAttachment'
  | 'holdDraft'
  | 'cancelAttachment'
  | 'retryAttachment'
  | 'removeAttachment'
  | 'moveAttachment'
  | 'dismissSendFailure'
>;

/** The words, pictures and videos that are about to be sent. */
export function createDraftVerbs({ draft, newId, ...deps }: DraftVerbsDeps) {
  const media = createDraftMedia({ ...deps, draft, target: () => deps.target(draft.getState().task) });
  const setAttachments = (change: (attachments: readonly DraftAttachment[]) => readonly DraftAttachment[]) =>
    draft.setState((state) => ({ attachments: change(state.attachments) }));

  const edit = (id: string, change: Partial<DraftItem>) =>
    setAttachments((attachments) =>
      attachments.map((shown) => (shown.id === id ? { ...shown, ...change } : shown)),
    );

  function addItems(items: readonly DraftItem[], replaced?: string): void {
    const added = items.map((item): DraftAttachment => ({ ...item, state: 'preparing', id: newId() }));
    if (replaced !== undefined) media.discard(replaced);
    draft.setState(({ attachments }) => ({
      attachments: withItems(attachments, added, replaced),
      isHeld: false,
    }));
    for (const { id } of added) media.prepare(id);
  }

  const verbs: Verbs = {
    setDraftText: (text) => {
      const { task } = draft.getState();
      draft.setState({ text, sendFailure: null, isHeld: false });
      if (text === '' && task !== undefined) verbs.setDraftTask(null);
    },
    setDraftTask: (task) => {
      draft.setState({ task: task ?? undefined });
      media.refit();
    },
    holdDraft: (isHeld) => draft.setState({ isHeld }),
    dismissSendFailure: () => draft.setState({ sendFailure: null }),
    addFiles: (files) => addItems(files.map((file) => ({ file, name: file.name }))),
    addItems,
    renameAttachment: (id, name) => {
      if (name.trim() === '') return;
      media.rename(id, name.trim());
    },
    chooseForAttachment: (id, choices) => {
      edit(id, { choices });
      media.prepare(id);
    },
    cancelAttachment: (id) => media.cancel(id),
    retryAttachment: (id) => media.retry(id),
    removeAttachment: (id) => {
      media.discard(id);
      setAttachments((attachments) => attachments.filter((attachment) => attachment.id !== id));
    },
    moveAttachment: (id, toIndex) => setAttachments((attachments) => moved(attachments, id, toIndex)),
  };

  return {
    verbs,
    read: (): DraftState => draft.getState(),
    /** Prepares again what was prepared for another kind of model. */
    refit: media.refit,
    heldBlob: media.heldBlob,

    /** Empties the draft. */
    take(): TakenDraft {
      const { text, task, attachments } = draft.getState();
      const prepared = media.handOver();
      draft.setState({ ...emptyDraft, task: undefined });
      return { text, task, attachments, prepared };
    },

    /** Puts a refused message back before whatever has been typed or added since. */
    giveBack({ text, task, attachments, prepared }: TakenDraft, sendFailure: Failure): void {
      media.takeOver(prepared);
      draft.setState((state) => ({
        text: [text, state.text].filter((part) => part !== '').join('\n\n'),
        task: task ?? state.task,
        attachments: [...attachments, ...state.attachments],
        sendFailure,
      }));
      media.refit();
    },
  };
}

export type DraftVerbs = ReturnType<typeof createDraftVerbs>;

function withItems(
  attachments: readonly DraftAttachment[],
  added: readonly DraftAttachment[],
  replaced: string | undefined,
): readonly DraftAttachment[] {
  const at = attachments.findIndex(({ id }) => id === replaced);
  return at === -1 ? [...attachments, ...added] : attachments.toSpliced(at, 1, ...added);
}

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
