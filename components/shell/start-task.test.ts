import { describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { DraftState } from '@/lib/conversation/workspace';
import type { Attachment } from '@/lib/media/attachment';
import { tasks } from '@/lib/tasks/tasks';
import { startTask } from './start-task';

const [task] = tasks;
if (!task) throw new Error('There is no task.');

const stored = { hash: 'h', mediaType: 'image/jpeg', byteLength: 3, width: 32, height: 32 } as const;
const attachment: Attachment = {
  kind: 'picture',
  id: 'a',
  name: 'street.jpg',
  format: 'jpeg',
  original: stored,
  sent: { ...stored, dataUrlCharacters: 30, visualTokens: 1, notes: [] },
};
const found = async () => new Response('jpg', { headers: { 'content-type': 'image/jpeg' } });

function desk(start: Partial<DraftState> = {}) {
  const draft = createStore<DraftState>(() => ({ text: '', attachments: [], sendFailure: null, ...start }));
  const addFiles = vi.fn((files: readonly File[]) =>
    draft.setState({
      attachments: files.map((file) => ({ state: 'preparing', id: file.name, name: file.name, file })),
    }),
  );
  const send = vi.fn(async () => undefined);
  const setDraftText = (text: string) => draft.setState({ text });
  const settle = (refused: boolean) =>
    draft.setState(({ attachments }) => ({
      attachments: attachments.map(({ id, name, file }) =>
        refused
          ? { state: 'failed', id, name, file, refusal: { code: 'not-decodable', values: {} } }
          : { state: 'ready', id, name, file, preview: file, attachment },
      ),
    }));
  return { draft, addFiles, send, setDraftText, setThinking: vi.fn(), settle };
}

describe('startTask', () => {
  it('sends the prompt only once the sample is prepared', async () => {
    const at = desk();
    const started = startTask(task, 'zh-CN', at, found);
    await vi.waitFor(() => expect(at.draft.getState().text).toBe(task.prompt['zh-CN']));
    expect(at.send).not.toHaveBeenCalled();
    at.settle(false);
    await started;
    expect(at.send).toHaveBeenCalledOnce();
    expect(at.addFiles.mock.calls[0]?.[0][0]?.name).toBe('street.jpg');
  });

  it('keeps what a person had begun and does not send it', async () => {
    const at = desk({ text: 'my own words' });
    await startTask(task, 'en', at, found);
    expect(at.draft.getState().text).toBe('my own words');
    expect(at.addFiles).toHaveBeenCalledOnce();
    expect(at.send).not.toHaveBeenCalled();
  });

  it('does not send a sample that was refused', async () => {
    const at = desk();
    const started = startTask(task, 'en', at, found);
    await vi.waitFor(() => expect(at.addFiles).toHaveBeenCalled());
    at.settle(true);
    await started;
    expect(at.send).not.toHaveBeenCalled();
  });

  it('fails when the sample cannot be loaded, and touches nothing', async () => {
    const at = desk();
    const missing = async () => new Response('', { status: 404 });
    await expect(startTask(task, 'en', at, missing)).rejects.toThrow('404');
    expect(at.addFiles).not.toHaveBeenCalled();
  });
});
