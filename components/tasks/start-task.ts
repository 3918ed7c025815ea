import { draftCanBeSent } from '@/lib/conversation/draft-readiness';
import type { Workspace } from '@/lib/conversation/workspace';
import type { Locale } from '@/lib/i18n/locale';
import { markTask } from '@/lib/tasks/mark-task';
import type { TaskSample } from '@/lib/tasks/task-cards';
import type { Task } from '@/lib/tasks/tasks';

type TaskDesk = Pick<
  Workspace,
  | 'draft'
  | 'conversations'
  | 'addFiles'
  | 'setDraftText'
  | 'setDraftTask'
  | 'holdDraft'
  | 'setThinking'
  | 'send'
  | 'renameConversation'
>;

type FetchSample = (address: string) => Promise<Response>;

/**
 * Attaches the task's samples, sets its parameters, writes its prompt and sends it all. A draft that already holds
 * something is a person's own: the samples only join it, and nothing is sent; nor is it when the person changes the
 * draft while the samples are prepared. Until it is sent such a draft is held: the page shows the task at work, not a
 * tray that comes and goes. Throws when a sample cannot be loaded.
 */
export async function startTask(
  task: Task,
  locale: Locale,
  workspace: TaskDesk,
  fetchSample: FetchSample = (address) => fetch(address),
): Promise<void> {
  const files = await Promise.all(task.samples.map((sample) => loadSample(sample, fetchSample)));
  const { text, attachments } = workspace.draft.getState();
  const isOwnDraft = text.trim() !== '' || attachments.length > 0;
  // The task comes first: its samples are prepared as it wants them.
  if (text.trim() === '') workspace.setDraftTask(markTask(task, locale));
  workspace.addFiles(files);
  if (text.trim() === '') workspace.setDraftText(task.prompt[locale]);
  if (isOwnDraft) return;
  workspace.setThinking(task.isThinkingOn);
  workspace.holdDraft(true);
  await whenPrepared(workspace.draft);
  const draft = workspace.draft.getState();
  const isUntouched = draft.text === task.prompt[locale] && draft.attachments.length === files.length;
  if (isUntouched && draftCanBeSent(draft)) await sendNamed(task.title[locale], workspace);
  else workspace.holdDraft(false);
}

/** A conversation called after the prompt would be called "qwenvl html". */
async function sendNamed(title: string, workspace: TaskDesk): Promise<void> {
  const isNew = workspace.conversations.getState().currentId === null;
  const answered = workspace.send();
  const { currentId } = workspace.conversations.getState();
  if (isNew && currentId !== null) workspace.renameConversation(currentId, title);
  await answered;
}

async function loadSample({ file, fileName }: TaskSample, fetchSample: FetchSample): Promise<File> {
  const response = await fetchSample(file);
  if (!response.ok) throw new Error(`${file} answered ${response.status}`);
  const blob = await response.blob();
  return new File([blob], fileName, { type: blob.type });
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
