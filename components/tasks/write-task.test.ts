import { describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { emptyDraft } from '@/lib/conversation/initial-states';
import type { DraftState } from '@/lib/conversation/workspace';
import type { TaskMark } from '@/lib/tasks/task-mark';
import { tasks } from '@/lib/tasks/tasks';
import { galleryTask, writeTask } from './write-task';

function desk(text: string) {
  const draft = createStore<DraftState>(() => ({ ...emptyDraft, text }));
  const setDraftText = (words: string) => draft.setState({ text: words });
  const setDraftTask = (task: TaskMark | null) => draft.setState({ task: task ?? undefined });
  return { draft, setDraftText, setDraftTask, setThinking: vi.fn() };
}

describe('writeTask', () => {
  it.each(tasks)('$id fills an empty message with its prompt and is asked as it says', (task) => {
    const at = desk(' \n');
    writeTask(galleryTask(task, 'zh-TW'), at);
    const draft = at.draft.getState();
    expect(draft.text).toBe(task.prompt['zh-TW']);
    expect(draft.task).toMatchObject({ taskId: task.id, title: task.title['zh-TW'], result: task.result });
    expect(at.setThinking).toHaveBeenCalledExactlyOnceWith(task.isThinkingOn);
  });

  it('keeps what was begun, a blank line apart', () => {
    const [task] = tasks;
    if (!task) throw new Error('There is no task.');
    const at = desk('Only the left half.\n');
    writeTask(galleryTask(task, 'en'), at);
    expect(at.draft.getState().text).toBe(`Only the left half.\n\n${task.prompt.en}`);
  });

  it('leaves thinking to a person whose task says nothing of it', () => {
    const at = desk('');
    writeTask({ prompt: 'Look.', mark: { taskId: 'own', title: 'Mine', result: 'text' } }, at);
    expect(at.setThinking).not.toHaveBeenCalled();
  });
});
