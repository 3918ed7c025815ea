import { describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { ConversationState, DraftState } from '@/lib/conversation/workspace';
import type { Attachment } from '@/lib/media/attachment';
import type { TaskMark } from '@/lib/tasks/task-mark';
import type { TaskId } from '@/lib/tasks/task-words';
import { type Task, tasks } from '@/lib/tasks/tasks';
import { startTask } from './start-task';

const task = taskOf('find-objects');

const stored = { hash: 'h', mediaType: 'image/jpeg', byteLength: 3, width: 32, height: 32 } as const;
const attachment: Attachment = {
  kind: 'picture',
  id: 'a',
  name: 'street.jpg',
  format: 'jpeg',
  original: stored,
  sent: { ...stored, dataUrlCharacters: 30, visualTokens: 1, notes: [] },
};

function taskOf(id: TaskId): Task {
  const wanted = tasks.find((each) => each.id === id);
  if (!wanted) throw new Error(`There is no task ${id}.`);
  return wanted;
}

const found = async () => new Response('jpg', { headers: { 'content-type': 'image/jpeg' } });

function desk(start: Partial<DraftState> = {}) {
  const draft = createStore<DraftState>(() => ({
    text: '',
    attachments: [],
    sendFailure: null,
    isHeld: false,
    ...start,
  }));
  const addFiles = vi.fn((files: readonly File[]) =>
    draft.setState({
      attachments: files.map((file) => ({ state: 'preparing', id: file.name, name: file.name, file })),
    }),
  );
  const conversations = createStore<ConversationState>(() => ({
    isReady: true,
    conversations: {},
    messages: {},
    currentId: null,
    removed: null,
    running: {},
    waits: {},
    storageTrouble: 'none',
  }));
  const send = vi.fn(async () => conversations.setState({ currentId: 'c' }));
  const setDraftText = (text: string) => draft.setState({ text });
  const setDraftTask = (mark: TaskMark | null) => draft.setState({ task: mark ?? undefined });
  const holdDraft = (isHeld: boolean) => draft.setState({ isHeld });
  const settle = (refused: boolean) =>
    draft.setState(({ attachments }) => ({
      attachments: attachments.map(({ id, name, file }) =>
        refused
          ? { state: 'failed', id, name, file, refusal: { code: 'not-decodable', values: {} } }
          : { state: 'ready', id, name, file, preview: file, attachment },
      ),
    }));
  return {
    draft,
    conversations,
    addFiles,
    send,
    setDraftText,
    setDraftTask,
    holdDraft,
    settle,
    setThinking: vi.fn(),
    renameConversation: vi.fn(),
  };
}

describe('startTask', () => {
  it('sends the prompt only once the sample is prepared', async () => {
    const at = desk();
    const started = startTask(task, 'zh-CN', at, found);
    await vi.waitFor(() => expect(at.draft.getState().text).toBe(task.prompt['zh-CN']));
    expect(at.send).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(at.draft.getState().isHeld).toBe(true));
    at.settle(false);
    await started;
    expect(at.send).toHaveBeenCalledOnce();
    expect(at.addFiles.mock.calls[0]?.[0][0]?.name).toBe('street.jpg');
    expect(at.draft.getState().task).toEqual({
      taskId: task.id,
      title: task.title['zh-CN'],
      result: 'shapes',
    });
    expect(at.renameConversation).toHaveBeenCalledExactlyOnceWith('c', task.title['zh-CN']);
  });

  it('attaches every sample in order, sends them once, and thinks only where the task thinks', async () => {
    const at = desk();
    const started = startTask(taskOf('compare-pictures'), 'en', at, found);
    await vi.waitFor(() => expect(at.addFiles).toHaveBeenCalled());
    at.settle(false);
    await started;
    expect(at.addFiles).toHaveBeenCalledOnce();
    expect(at.addFiles.mock.calls[0]?.[0].map(({ name }) => name)).toEqual([
      'shelf-before.jpg',
      'shelf-after.jpg',
    ]);
    expect(at.setThinking).toHaveBeenLastCalledWith(false);
    expect(at.send).toHaveBeenCalledOnce();

    const thoughtOver = desk();
    const solved = startTask(taskOf('solve-problem'), 'en', thoughtOver, found);
    await vi.waitFor(() => expect(thoughtOver.addFiles).toHaveBeenCalled());
    thoughtOver.settle(false);
    await solved;
    expect(thoughtOver.setThinking).toHaveBeenLastCalledWith(true);
  });

  it('leaves the name of a conversation that was there before', async () => {
    const at = desk();
    at.conversations.setState({ currentId: 'older' });
    const started = startTask(task, 'en', at, found);
    await vi.waitFor(() => expect(at.addFiles).toHaveBeenCalled());
    at.settle(false);
    await started;
    expect(at.send).toHaveBeenCalledOnce();
    expect(at.renameConversation).not.toHaveBeenCalled();
  });

  it('does not send a draft that a person changed while the samples were prepared', async () => {
    const changed = [{ text: 'my own words' }, { attachments: [] }];
    for (const change of changed) {
      const at = desk();
      const started = startTask(task, 'en', at, found);
      await vi.waitFor(() => expect(at.addFiles).toHaveBeenCalled());
      at.draft.setState(change);
      at.settle(false);
      await started;
      expect(at.send).not.toHaveBeenCalled();
    }
  });

  it('keeps what a person had begun and does not send it', async () => {
    const at = desk({ text: 'my own words' });
    await startTask(task, 'en', at, found);
    expect(at.draft.getState()).toMatchObject({ text: 'my own words' });
    expect(at.draft.getState().task).toBeUndefined();
    expect(at.setThinking).not.toHaveBeenCalled();
    expect(at.addFiles).toHaveBeenCalledOnce();
    expect(at.send).not.toHaveBeenCalled();
    expect(at.draft.getState().isHeld).toBe(false);
  });

  it('does not send a sample that was refused', async () => {
    const at = desk();
    const started = startTask(task, 'en', at, found);
    await vi.waitFor(() => expect(at.addFiles).toHaveBeenCalled());
    at.settle(true);
    await started;
    expect(at.send).not.toHaveBeenCalled();
    expect(at.draft.getState().isHeld).toBe(false);
  });

  it('fails when one of the samples cannot be loaded, and touches nothing', async () => {
    const at = desk();
    const oneMissing = async (address: string) =>
      address.includes('after') ? new Response('', { status: 404 }) : found();
    await expect(startTask(taskOf('compare-pictures'), 'en', at, oneMissing)).rejects.toThrow('404');
    expect(at.addFiles).not.toHaveBeenCalled();
    expect(at.draft.getState().text).toBe('');
    expect(at.setThinking).not.toHaveBeenCalled();
  });
});
