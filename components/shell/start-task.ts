import { draftCanBeSent } from '@/lib/conversation/draft-readiness';
import type { Workspace } from '@/lib/conversation/workspace';
import type { Locale } from '@/lib/i18n/locale';
import type { StarterTask } from '@/lib/tasks/starter-tasks';

type FetchSample = (address: string) => Promise<Response>;

/**
 * Attaches the task's sample, writes its prompt and sends both. A draft that already holds something is a
 * person's own: the sample only joins it, and nothing is sent. Throws when the sample cannot be loaded.
 */
export async function startTask(
  task: StarterTask,
  locale: Locale,
  workspace: Pick<Workspace, 'draft' | 'addFiles' | 'setDraftText' | 'send'>,
  fetchSample: FetchSample = (address) => fetch(address),
): Promise<void> {
  const file = await loadSample(task, fetchSample);
  const { text, attachments } = workspace.draft.getState();
  const isOwnDraft = text.trim() !== '' || attachments.length > 0;
  workspace.addFiles([file]);
  if (text.trim() === '') workspace.setDraftText(task.prompt[locale]);
  if (isOwnDraft) return;
  await whenPrepared(workspace.draft);
  if (draftCanBeSent(workspace.draft.getState())) await workspace.send();
}

async function loadSample(task: StarterTask, fetchSample: FetchSample): Promise<File> {
  const response = await fetchSample(task.file);
  if (!response.ok) throw new Error(`${task.file} answered ${response.status}`);
  const blob = await response.blob();
  return new File([blob], task.fileName, { type: blob.type });
}

/** Resolves when no attachment of the draft is being prepared any more. */
function whenPrepared(draft: Workspace['draft']): Promise<void> {
  const isPreparing = () => draft.getState().attachments.some(({ state }) => state === 'preparing');
  if (!isPreparing()) return Promise.resolve();
  return new Promise((resolve) => {
    const unsubscribe = draft.subscribe(() => {
      if (isPreparing()) return;
      unsubscribe();
      resolve();
    });
  });
}
