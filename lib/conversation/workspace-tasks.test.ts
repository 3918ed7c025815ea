import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { ok } from '@/lib/core/result';
import type { TaskMark } from '@/lib/tasks/task-mark';
import { createPage, rest } from './__fixtures__/page';
import { preparedPicture } from './__fixtures__/rows';
import { chunk, type PlayedTurn } from './__fixtures__/upstream';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const mark: TaskMark = {
  taskId: 'extract-fields',
  title: 'Extract fields',
  result: 'fields',
  temperature: 0.1,
  isHighResolution: true,
  answerFormat: 'json',
};

async function startedPage(options: Parameters<typeof createPage>[0] = {}) {
  const page = createPage(options);
  await page.workspace.start();
  return page;
}

function answer(turn: PlayedTurn) {
  turn.accept();
  turn.say(chunk({ content: '{}' }), chunk({}, 'stop'));
  turn.end();
}

const asked = {
  temperature: 0.1,
  vl_high_resolution_images: true,
  response_format: { type: 'json_object' },
};

describe('a task', () => {
  it('goes with its message, is asked as it says, and leaves the draft', async () => {
    const page = await startedPage();
    page.workspace.setOptions({ temperature: 1.5 });
    page.workspace.setDraftTask(mark);
    const { turn, sending } = await page.send('Everything as JSON.');
    expect(turn.body).toMatchObject(asked);
    answer(turn);
    await sending;
    expect(page.path()[0]).toMatchObject({ task: mark });
    expect(page.workspace.draft.getState().task).toBeUndefined();
    const next = await page.send('And now in JSON?');
    expect(next.turn.body).toMatchObject({ temperature: 1.5 });
    expect(next.turn.body).not.toHaveProperty('response_format');
    expect(next.turn.body).not.toHaveProperty('vl_high_resolution_images');
    expect(page.path()[2]).not.toHaveProperty('task');
  });

  it('is still asked as it says when its words are edited or answered again', async () => {
    const page = await startedPage();
    page.workspace.setDraftTask(mark);
    const first = await page.send('Everything as JSON.');
    answer(first.turn);
    await first.sending;
    const arriving = page.upstream.nextTurn();
    void page.workspace.editMessage(page.path()[0]?.id ?? '', 'The total as JSON.');
    expect((await arriving).body).toMatchObject(asked);
    expect(page.path()[0]).toMatchObject({ text: 'The total as JSON.', task: mark });
  });

  it('comes back into the draft with a message that nobody took', async () => {
    const page = await startedPage();
    page.workspace.setDraftTask(mark);
    const { turn, sending } = await page.send('As JSON.');
    turn.refuse(503, '');
    await sending;
    expect(page.workspace.draft.getState()).toMatchObject({ text: 'As JSON.', task: mark });
  });

  it('goes with the last of its words', async () => {
    const page = await startedPage();
    page.workspace.setDraftText('As JSON.');
    page.workspace.setDraftTask(mark);
    page.workspace.setDraftText('As');
    expect(page.workspace.draft.getState().task).toEqual(mark);
    page.workspace.setDraftText('');
    expect(page.workspace.draft.getState().task).toBeUndefined();
  });

  it('has the pictures of its draft prepared as it wants them, and anew without it', async () => {
    const most: number[] = [];
    const page = await startedPage({
      deps: {
        prepareMedia: async ({ file, name, target }) => {
          most.push(target.picture.limits.defaultMaxPixels);
          return ok(preparedPicture(file, name));
        },
      },
    });
    page.workspace.addFiles([new File(['a'], 'a.jpg', { type: 'image/jpeg' })]);
    await rest();
    page.workspace.setDraftTask(mark);
    await rest();
    page.workspace.setDraftTask(null);
    await rest();
    const [plain = 0, fine = 0] = most;
    expect(fine).toBeGreaterThan(plain);
    expect(most).toEqual([plain, fine, plain]);
  });
});
