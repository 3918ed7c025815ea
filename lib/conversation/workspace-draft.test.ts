import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { err, ok } from '@/lib/core/result';
import type { MediaTarget } from '@/lib/media/attachment';
import { createPage, rest } from './__fixtures__/page';
import { preparedPicture, preparedVideo } from './__fixtures__/rows';
import type { WorkspaceDeps } from './workspace-deps';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

type Prepared = Awaited<ReturnType<WorkspaceDeps['prepareMedia']>>;

/** A preparation that ends when, and how, the test says. */
function createDesk() {
  const jobs: {
    readonly name: string;
    readonly target: MediaTarget;
    end(outcome: Prepared): void;
    fault(): void;
  }[] = [];
  const prepareMedia: WorkspaceDeps['prepareMedia'] = ({ name, target }) =>
    new Promise((resolve, reject) => {
      jobs.push({ name, target, end: resolve, fault: () => reject(new Error('worker died')) });
    });
  return { jobs, prepareMedia };
}

const done = (name: string): Prepared => ok(preparedPicture(new Blob([name]), name));

const doneVideo = (name: string): Prepared => ok(preparedVideo(new Blob([name]), name));

const files = (...names: readonly string[]) => names.map((name) => new File([name], name));

async function startedPage() {
  const desk = createDesk();
  const page = createPage({ deps: { prepareMedia: desk.prepareMedia } });
  await page.workspace.start();
  const tray = () => page.workspace.draft.getState().attachments;
  return { ...page, desk, tray };
}

describe('pictures of the draft', () => {
  it('are prepared at once and keep the order of the tray', async () => {
    const { workspace, desk, tray } = await startedPage();
    workspace.addFiles(files('a', 'b'));
    workspace.addFiles(files('c'));
    expect(desk.jobs.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    desk.jobs[2]?.end(done('c'));
    desk.jobs[0]?.end(done('a'));
    await rest();
    expect(tray()).toMatchObject([
      { name: 'a', state: 'ready' },
      { name: 'b', state: 'preparing' },
      { name: 'c', state: 'ready' },
    ]);
  });

  it('that are refused say why and let the others go on; a retry prepares again', async () => {
    const { workspace, desk, tray } = await startedPage();
    workspace.addFiles(files('a', 'b'));
    desk.jobs[0]?.end(err({ code: 'side-too-short', values: { limit: 10 } }));
    desk.jobs[1]?.end(done('b'));
    await rest();
    expect(tray()).toMatchObject([
      { state: 'failed', refusal: { code: 'side-too-short' } },
      { state: 'ready' },
    ]);
    workspace.retryAttachment(tray()[0]?.id ?? '');
    expect(tray()[0]?.state).toBe('preparing');
    desk.jobs[2]?.end(done('a'));
    await rest();
    expect(tray()[0]?.state).toBe('ready');
  });

  it('survive a preparation that dies', async () => {
    const { workspace, desk, tray } = await startedPage();
    workspace.addFiles(files('a'));
    desk.jobs[0]?.fault();
    await rest();
    expect(tray()).toMatchObject([{ state: 'failed', refusal: { code: 'not-decodable' } }]);
  });

  it('move within the tray and never out of it', async () => {
    const { workspace, tray } = await startedPage();
    workspace.addFiles(files('a', 'b', 'c'));
    const names = () => tray().map(({ name }) => name);
    workspace.moveAttachment(tray()[2]?.id ?? '', 0);
    expect(names()).toEqual(['c', 'a', 'b']);
    workspace.moveAttachment(tray()[0]?.id ?? '', 99);
    expect(names()).toEqual(['a', 'b', 'c']);
    workspace.moveAttachment('nobody', 0);
    expect(names()).toEqual(['a', 'b', 'c']);
  });

  it('that are removed do not come back when their preparation ends', async () => {
    const { workspace, desk, tray } = await startedPage();
    workspace.addFiles(files('a'));
    workspace.removeAttachment(tray()[0]?.id ?? '');
    desk.jobs[0]?.end(done('a'));
    await rest();
    expect(tray()).toEqual([]);
    expect(await workspace.readBlob('original-a')).toBeNull();
  });

  it('can be looked at before they are sent', async () => {
    const { workspace, desk } = await startedPage();
    workspace.addFiles(files('a'));
    desk.jobs[0]?.end(done('a'));
    await rest();
    expect(await (await workspace.readBlob('original-a'))?.text()).toBe('a');
  });
});

describe('another model', () => {
  it('of another kind has the pictures prepared again, and an answer for the first one is not taken', async () => {
    const { workspace, desk, tray } = await startedPage();
    workspace.addFiles(files('a'));
    workspace.chooseModel('qwen2.5-vl-72b-instruct');
    expect(desk.jobs.map(({ target }) => target.picture.mustBeExact)).toEqual([false, true]);
    desk.jobs[0]?.end(done('a'));
    await rest();
    expect(tray()[0]?.state).toBe('preparing');
    desk.jobs[1]?.end(done('a'));
    await rest();
    expect(tray()[0]?.state).toBe('ready');
  });

  it('of the same kind leaves them as they are', async () => {
    const { workspace, desk } = await startedPage();
    workspace.addFiles(files('a'));
    workspace.chooseModel('qwen3-vl-flash');
    workspace.setOptions({ temperature: 1 });
    expect(desk.jobs).toHaveLength(1);
  });

  it('counts a higher resolution as another kind', async () => {
    const { workspace, desk } = await startedPage();
    workspace.addFiles(files('a'));
    workspace.setOptions({ highResolution: true });
    expect(desk.jobs).toHaveLength(2);
  });
});

describe('a video of the draft', () => {
  it('stands beside pictures, with its poster as preview, and can be looked at', async () => {
    const { workspace, desk, tray } = await startedPage();
    workspace.addFiles(files('clip.mp4', 'a'));
    desk.jobs[0]?.end(doneVideo('clip.mp4'));
    desk.jobs[1]?.end(done('a'));
    await rest();
    const [video, picture] = tray();
    expect(video).toMatchObject({ state: 'ready', attachment: { kind: 'video' } });
    expect(picture).toMatchObject({ state: 'ready', attachment: { kind: 'picture' } });
    expect(await (await workspace.readBlob('poster-clip.mp4'))?.text()).toBe('poster clip.mp4');
  });

  it('is judged again by a model with other limits, and not for what concerns pictures alone', async () => {
    const { workspace, desk, tray } = await startedPage();
    workspace.addFiles(files('clip.mp4'));
    desk.jobs[0]?.end(doneVideo('clip.mp4'));
    await rest();
    workspace.setOptions({ highResolution: true });
    workspace.chooseModel('qwen3-vl-flash');
    expect(desk.jobs).toHaveLength(1);
    workspace.chooseModel('qwen-vl-ocr');
    expect(desk.jobs.map(({ target }) => target.video !== null)).toEqual([true, false]);
    desk.jobs[1]?.end(err({ code: 'video-not-taken', values: {} }));
    await rest();
    expect(tray()).toMatchObject([{ state: 'failed', refusal: { code: 'video-not-taken' } }]);
    workspace.chooseModel('qwen3-vl-plus');
    desk.jobs[2]?.end(doneVideo('clip.mp4'));
    await rest();
    expect(tray()[0]?.state).toBe('ready');
  });

  it('whose preparation dies is told as a video', async () => {
    const { workspace, desk, tray } = await startedPage();
    workspace.addFiles(files('clip.mp4'));
    desk.jobs[0]?.fault();
    await rest();
    expect(tray()).toMatchObject([{ state: 'failed', refusal: { code: 'video-not-readable' } }]);
  });
});

describe('sending', () => {
  it('waits for nothing and leaves nothing out: an unready or empty draft is not sent', async () => {
    const { workspace, desk, upstream, tray } = await startedPage();
    await workspace.send();
    workspace.setDraftText('   ');
    await workspace.send();
    workspace.setDraftText('Look');
    workspace.addFiles(files('a'));
    await workspace.send();
    desk.jobs[0]?.end(err({ code: 'empty-file', values: {} }));
    await rest();
    await workspace.send();
    expect(upstream.turns).toEqual([]);
    expect(tray()).toHaveLength(1);
    expect(workspace.draft.getState().text).toBe('Look');
  });
});

describe('a held draft', () => {
  it('shows itself again as soon as something is written or attached, and when it is sent', async () => {
    const { workspace, desk } = await startedPage();
    const isHeld = () => workspace.draft.getState().isHeld;
    workspace.holdDraft(true);
    expect(isHeld()).toBe(true);
    workspace.setDraftText('mine');
    expect(isHeld()).toBe(false);
    workspace.holdDraft(true);
    workspace.addFiles(files('a'));
    expect(isHeld()).toBe(false);
    desk.jobs[0]?.end(done('a'));
    await rest();
    workspace.holdDraft(true);
    void workspace.send();
    expect(workspace.draft.getState()).toMatchObject({ attachments: [], isHeld: false });
  });
});

describe('the model list', () => {
  it('that cannot be read says why, and the server is left the choice of model', async () => {
    let isDown = true;
    const page = createPage({
      deps: {
        fetch: (url, init) =>
          isDown && url === '/api/v1/models'
            ? Promise.resolve(new Response('gone', { status: 502 }))
            : page.upstream.fetch(url, init),
      },
    });
    await page.workspace.start();
    expect(page.workspace.models.getState()).toMatchObject({
      status: 'failed',
      failure: { code: 'server_unreachable' },
    });
    const { turn } = await page.send('Hi');
    expect(turn.body).not.toHaveProperty('model');
    isDown = false;
    await page.workspace.loadModels();
    expect(page.workspace.models.getState()).toMatchObject({ status: 'ready', failure: null });
  });
});
