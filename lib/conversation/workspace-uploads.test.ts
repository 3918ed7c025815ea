import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { describeModel } from '@/lib/catalogue/describe-model';
import { err, ok, type Result } from '@/lib/core/result';
import type { Failure } from '@/lib/protocol/failure';
import type { ModelRow } from '@/lib/protocol/models-reply';
import type { UploadReply } from '@/lib/protocol/upload-reply';
import { type Browser, createBrowser, createPage, rest, until } from './__fixtures__/page';
import { preparedVideo } from './__fixtures__/rows';
import { chunk } from './__fixtures__/upstream';
import type { UploadWatch } from './post-upload';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const rowOf = (id: string, isDefault: boolean): ModelRow => ({
  id,
  object: 'model',
  created: 1,
  owned_by: 'qwen',
  provider: 'dashscope-compatible',
  is_default: isDefault,
  capabilities: describeModel(id),
  max_upload_bytes: 1_000_000_000,
});

interface Upload extends UploadWatch {
  readonly file: Blob;
  readonly model: string;
  finish(expiresAt?: number): void;
  fail(code: Failure['code']): void;
}

/** A page whose videos are all of 12 MB, and the uploads that it begins. */
function createUploadingPage(browser: Browser = createBrowser(), sessionStorage?: Storage) {
  const uploads: Upload[] = [];
  const rows = [rowOf('qwen3-vl-plus', true), rowOf('qwen3-vl-flash', false)];
  const page = createPage({
    browser,
    ...(sessionStorage === undefined ? {} : { sessionStorage }),
    deps: {
      defaultModel: rows[0] ?? null,
      prepareMedia: async ({ file, name }) => {
        const { attachment, ...others } = preparedVideo(file, name);
        if (attachment.kind !== 'video') throw new Error('no video');
        const sent = { ...attachment.sent, byteLength: 12_000_000, dataUrlCharacters: 16_000_022 };
        return ok({ ...others, attachment: { ...attachment, sent } });
      },
      uploadFile: (file, model, watch) =>
        new Promise<Result<UploadReply, Failure>>((resolve) => {
          uploads.push({
            ...watch,
            file,
            model,
            finish: (expires_at = 200_000) => {
              const n = uploads.length;
              resolve(
                ok({
                  object: 'upload',
                  url: `oss://a/${n}.mp4`,
                  token: `token-${n}`,
                  model,
                  bytes: 1,
                  expires_at,
                }),
              );
            },
            fail: (code) => resolve(err({ code, message: '', param: null, retryable: true, status: 502 })),
          });
        }),
    },
  });
  const showModels = () => page.workspace.models.setState({ status: 'ready', rows });
  showModels();
  const upload = () => {
    const [attachment] = page.workspace.draft.getState().attachments;
    return attachment?.state === 'ready' ? attachment.upload : undefined;
  };
  const start = () => page.workspace.start().then(showModels);
  return { ...page, uploads, upload, start };
}

const urlOf = (body: unknown) => JSON.stringify(body).match(/"url":"([^"]*)"/)?.[1];

async function answer({ turn, sending }: Awaited<ReturnType<ReturnType<typeof createPage>['send']>>) {
  turn.accept();
  turn.say(chunk({ content: 'Yes.' }), chunk({}, 'stop'));
  turn.end();
  await sending;
}

describe('a video that is too large for a data URL', () => {
  it('is uploaded when it is attached, with its progress, and sending waits for it', async () => {
    const { workspace, attach, uploads, upload } = createUploadingPage();
    await attach('clip.mp4');
    expect(upload()).toEqual({ state: 'uploading', percent: 0 });
    uploads[0]?.onProgress(0.426);
    expect(upload()).toEqual({ state: 'uploading', percent: 42 });
    uploads[0]?.onProgress(1);
    expect(upload()).toEqual({ state: 'uploading', percent: 99 });
    workspace.setDraftText('What happens?');
    await workspace.send();
    expect(workspace.draft.getState().text).toBe('What happens?');
    uploads[0]?.finish();
    await until(() => upload()?.state === 'uploaded');
    expect([uploads.length, uploads[0]?.model]).toEqual([1, 'qwen3-vl-plus']);
  });

  it('goes with the turn as an address with its token, and is found again after a reload', async () => {
    const browser = createBrowser();
    const first = createUploadingPage(browser);
    await first.start();
    await first.attach('clip.mp4');
    first.uploads[0]?.finish();
    await rest();
    const sent = await first.send('What happens?');
    expect(urlOf(sent.turn.body)).toBe('oss://a/1.mp4');
    expect(sent.turn.headers.get('x-sightline-uploads')).toBe('token-1');
    await answer(sent);
    first.workspace.flush();
    await rest();
    first.vanish();

    const second = createUploadingPage(browser, first.sessionStorage);
    await second.start();
    const again = second.upstream.nextTurn();
    const sending = second.workspace.regenerate(second.reply().id);
    const turn = await again;
    expect(urlOf(turn.body)).toBe('oss://a/1.mp4');
    expect(second.uploads).toHaveLength(0);
    await answer({ turn, sending });
  });

  it('is uploaded anew for another model, visibly, and again when it has run out', async () => {
    const { workspace, browser, attach, uploads, send, upstream, reply, state } = createUploadingPage();
    await attach('clip.mp4');
    uploads[0]?.finish();
    await rest();
    await answer(await send('What happens?'));
    workspace.chooseModel('qwen3-vl-flash');
    const arriving = upstream.nextTurn();
    const sending = workspace.regenerate(reply().id);
    await until(() => uploads.length === 2);
    uploads[1]?.onProgress(0.5);
    expect(Object.values(state().uploading ?? {})).toEqual([{ kind: 'video', number: 1, percent: 50 }]);
    uploads[1]?.finish();
    const turn = await arriving;
    expect(state().uploading).toEqual({});
    expect([uploads[1]?.model, urlOf(turn.body)]).toEqual(['qwen3-vl-flash', 'oss://a/2.mp4']);
    await answer({ turn, sending });

    browser.clock.nowMs = 199_999_000;
    const last = upstream.nextTurn();
    const again = workspace.regenerate(reply().id);
    await until(() => uploads.length === 3);
    uploads[2]?.finish(400_000);
    await answer({ turn: await last, sending: again });
  });

  it('is uploaded again, once, when the server says that it is gone', async () => {
    const { attach, uploads, send, upstream, reply } = createUploadingPage();
    await attach('clip.mp4');
    uploads[0]?.finish();
    await rest();
    const { turn, sending } = await send('What happens?');
    const gone = JSON.stringify({ error: { code: 'upload_expired', message: 'gone' } });
    turn.refuse(400, gone);
    await until(() => uploads.length === 2);
    const second = upstream.nextTurn();
    uploads[1]?.finish();
    const repeated = await second;
    expect(urlOf(repeated.body)).toBe('oss://a/2.mp4');
    repeated.refuse(400, gone);
    await sending;
    expect(uploads).toHaveLength(2);
    expect(reply().failure?.code).toBe('upload_expired');
  });

  it('says why it could not be uploaded, and is uploaded again on Retry', async () => {
    const { workspace, attach, uploads, upload } = createUploadingPage();
    await attach('clip.mp4');
    uploads[0]?.fail('upload_failed');
    await until(() => upload()?.state === 'failed');
    workspace.setThinking(true);
    expect(uploads).toHaveLength(1);
    workspace.retryAttachment(workspace.draft.getState().attachments[0]?.id ?? '');
    expect(upload()).toEqual({ state: 'uploading', percent: 0 });
    uploads[1]?.finish();
    await until(() => upload()?.state === 'uploaded');
  });

  it('stops being uploaded when it is removed, and goes to the model that is chosen meanwhile', async () => {
    const { workspace, attach, uploads, upload } = createUploadingPage();
    await attach('clip.mp4');
    workspace.chooseModel('qwen3-vl-flash');
    expect(uploads.map(({ model, signal }) => [model, signal.aborted])).toEqual([
      ['qwen3-vl-plus', true],
      ['qwen3-vl-flash', false],
    ]);
    uploads[0]?.finish();
    await rest();
    expect(upload()?.state).toBe('uploading');
    workspace.removeAttachment(workspace.draft.getState().attachments[0]?.id ?? '');
    expect(uploads[1]?.signal.aborted).toBe(true);
  });

  it('keeps two on their way at once', async () => {
    const { workspace, attach, uploads } = createUploadingPage();
    await attach('a.mp4', 'b.mp4', 'c.mp4');
    expect(uploads).toHaveLength(2);
    uploads[0]?.finish();
    await until(() => uploads.length === 3);
    for (const { id } of workspace.draft.getState().attachments) workspace.removeAttachment(id);
  });
});
