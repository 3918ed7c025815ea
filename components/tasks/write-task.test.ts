import { describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { DraftState } from '@/lib/conversation/workspace';
import { tasks } from '@/lib/tasks/tasks';
import { writeTask } from './write-task';

function desk(text: string) {
  const draft = createStore<DraftState>(() => ({ text, attachments: [], sendFailure: null, isHeld: false }));
  const setDraftText = (words: string) => draft.setState({ text: words });
  return { draft, setDraftText, setThinking: vi.fn() };
}

describe('writeTask', () => {
  it.each(tasks)('$id fills an empty message with its prompt and thinks as it says', (task) => {
    const at = desk(' \n');
    writeTask(task, 'zh-TW', at);
    expect(at.draft.getState().text).toBe(task.prompt['zh-TW']);
    expect(at.setThinking).toHaveBeenCalledExactlyOnceWith(task.isThinkingOn);
  });

  it('keeps what was begun, a blank line apart', () => {
    const [task] = tasks;
    if (!task) throw new Error('There is no task.');
    const at = desk('Only the left half.\n');
    writeTask(task, 'en', at);
    expect(at.draft.getState().text).toBe(`Only the left half.\n\n${task.prompt.en}`);
  });
});
