import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { err, ok } from '@/lib/core/result';
import { sha256 } from '@/lib/core/sha256';
import { createPage, rest } from './__fixtures__/page';
import { preparedPicture } from './__fixtures__/rows';
import type { WorkspaceDeps } from './workspace-deps';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

type Prepare = WorkspaceDeps['prepareMedia'];
type Job = { readonly asked: Parameters<Prepare>; end(name?: string): void; refuse(): void };

async function startedPage() {
  const jobs: Job[] = [];
  const prepareMedia: Prepare = (...asked) =>
    new Promise((resolve) => {
      const [{ file, name }] = asked;
      const end = (madeAs = name) => resolve(ok(preparedPicture(file, madeAs)));
      const refuse = () => resolve(err({ code: 'not-decodable', values: {} }));
      jobs.push({ asked, end, refuse });
    });
  const page = createPage({ deps: { prepareMedia } });
  await page.workspace.start();
  const tray = () => page.workspace.draft.getState().attachments;
  const idOf = (index: number) => tray()[index]?.id ?? '';
  const add = (...names: readonly string[]) =>
    page.workspace.addFiles(names.map((name) => new File([name], name)));
  const ready = async (...names: readonly string[]) => {
    add(...names);
    for (const job of jobs.splice(0)) job.end();
    await rest();
  };
  return { ...page, jobs, tray, idOf, add, ready };
}

describe('a name given in the tray', () => {
  it('travels with the attachment into the message', async () => {
    const { workspace, ready, idOf, send, path } = await startedPage();
    await ready('IMG_1.jpg');
    workspace.renameAttachment(idOf(0), '  left hand.jpg ');
    const { turn, sending } = await send('Which hand?');
    turn.accept();
    turn.end();
    await sending;
    expect(path()[0]).toMatchObject({ attachments: [{ attachment: { name: 'left hand.jpg' } }] });
  });

  it('outlives a preparation that was under way', async () => {
    const { workspace, add, jobs, tray, idOf } = await startedPage();
    add('a');
    workspace.renameAttachment(idOf(0), 'b');
    jobs[0]?.end('a');
    await rest();
    expect(tray()).toMatchObject([{ state: 'ready', name: 'b', attachment: { name: 'b' } }]);
  });

  it('is not taken when it is empty', async () => {
    const { workspace, ready, tray, idOf } = await startedPage();
    await ready('a');
    workspace.renameAttachment(idOf(0), ' ');
    expect(tray()).toMatchObject([{ name: 'a', attachment: { name: 'a' } }]);
  });
});

describe('a choice for one attachment', () => {
  it('prepares it in its place, and shows what it was until then', async () => {
    const { workspace, ready, jobs, tray, idOf } = await startedPage();
    await ready('a', 'b', 'c');
    const still = tray()[1];
    workspace.chooseForAttachment(idOf(1), { quality: 'small' });
    expect(jobs[0]?.asked[0].choices).toEqual({ quality: 'small' });
    expect(tray().map(({ name, state }) => `${name} ${state}`)).toEqual([
      'a ready',
      'b preparing',
      'c ready',
    ]);
    expect(still?.state === 'ready' && tray()[1]?.earlier?.preview).toBe(
      still?.state === 'ready' && still.preview,
    );
    jobs[0]?.end();
    await rest();
    expect(tray()[1]).toMatchObject({ state: 'ready', choices: { quality: 'small' } });
  });

  it('tells whole percents once', async () => {
    const { workspace, add, jobs, tray } = await startedPage();
    add('a');
    const shares: unknown[] = [];
    workspace.draft.subscribe(() => shares.push(tray()[0]?.state === 'preparing' && tray()[0]));
    const tell = jobs[0]?.asked[1].onProgress;
    for (const share of [0.1, 0.101, 0.102, 0.2, 0.15]) tell?.(share);
    expect(shares).toMatchObject([{ share: 0.1 }, { share: 0.2 }]);
  });
});

describe('cancelling', () => {
  it('stops the work, says so, and Retry begins anew', async () => {
    const { workspace, add, jobs, tray, idOf } = await startedPage();
    add('a');
    workspace.cancelAttachment(idOf(0));
    expect(jobs[0]?.asked[1].signal.aborted).toBe(true);
    expect(tray()).toMatchObject([{ state: 'failed', refusal: { code: 'cancelled' } }]);
    workspace.chooseModel('qwen2.5-vl-72b-instruct');
    expect(jobs).toHaveLength(1);
    workspace.retryAttachment(idOf(0));
    jobs[1]?.end();
    await rest();
    expect(tray()[0]?.state).toBe('ready');
  });

  it('leaves alone what is ready', async () => {
    const { workspace, ready, tray, idOf } = await startedPage();
    await ready('a');
    workspace.cancelAttachment(idOf(0));
    expect(tray()[0]?.state).toBe('ready');
  });
});

describe('another file in the place of one', () => {
  it('stands where that stood; what was cut can be put back', async () => {
    const { workspace, ready, jobs, tray, idOf } = await startedPage();
    await ready('a', 'b', 'c');
    const [, whole] = tray();
    if (whole === undefined) throw new Error('There is no second one');
    const cut = { file: new Blob(['part']), name: 'b', cutFrom: { file: whole.file, name: whole.name } };
    workspace.addItems([cut], whole.id);
    jobs[0]?.end('part');
    await rest();
    expect(tray()).toMatchObject([
      { name: 'a' },
      { name: 'b', cutFrom: { file: whole.file } },
      { name: 'c' },
    ]);
    expect(await workspace.readBlob('original-b')).toBeNull();
    workspace.addItems([cut.cutFrom], idOf(1));
    expect(tray()[1]?.file).toBe(whole.file);
  });
});

it('frees the bytes of what is removed, and of what can no longer be prepared', async () => {
  const { workspace, ready, jobs, idOf } = await startedPage();
  await ready('a', 'b');
  workspace.removeAttachment(idOf(0));
  expect(await workspace.readBlob('original-a')).toBeNull();
  expect(await workspace.readBlob('sent-a')).toBeNull();
  workspace.chooseForAttachment(idOf(0), { quality: 'small' });
  jobs[0]?.refuse();
  await rest();
  expect(await workspace.readBlob('original-b')).toBeNull();
});

describe('an original too large to keep', () => {
  it('is taken back only from the very file', async () => {
    const { workspace } = await startedPage();
    const bytes = new TextEncoder().encode('the whole film');
    const original = {
      hash: await sha256(bytes),
      byteLength: bytes.length,
      mediaType: 'video/mp4',
      width: 1,
      height: 1,
    };
    expect(await workspace.placeOfOriginal(original)).toBe('gone');
    expect(await workspace.giveOriginal(original, new Blob(['another film!!']))).toBe(false);
    expect(await workspace.giveOriginal(original, new Blob(['the whole film, longer']))).toBe(false);
    expect(await workspace.reopenOriginal(original)).toBe(false);
    expect(await workspace.giveOriginal(original, new Blob([bytes]))).toBe(true);
    expect(await workspace.placeOfOriginal(original)).toBe('here');
    expect(await (await workspace.readBlob(original.hash))?.text()).toBe('the whole film');
  });
});
