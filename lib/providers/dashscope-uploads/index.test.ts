import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fetchOverNode } from '../fetch-over-node';
import { bytesOf, later, refusing, type StagedStore, sha256Of, stageStore, streamOf } from '../staged-store';
import { uploadToDashscope } from './index';

const apiKey = 'sk-staged-1234567890';
let store: StagedStore;

beforeAll(async () => {
  store = await stageStore();
});
beforeEach(() => {
  Object.assign(store, { data: {}, answerPolicy: null, takePost: null });
  store.policyRequests.length = 0;
  store.posts.length = 0;
});
afterAll(() => store.close());

const mebibyte = 1024 * 1024;

function upload(
  bytes: Uint8Array,
  more: { content?: ReadableStream<Uint8Array>; signal?: AbortSignal; idleMs?: number } = {},
) {
  const { idleMs = 20_000, signal = new AbortController().signal, content = streamOf(bytes) } = more;
  const settings = {
    apiKey,
    nativeBaseUrl: store.nativeBaseUrl,
    firstByteMs: idleMs,
    idleMs,
    fetch: fetchOverNode,
  };
  const file = { model: 'qwen3-vl-plus', byteLength: bytes.length, mediaType: 'video/mp4', extension: 'mp4' };
  return uploadToDashscope(settings, { ...file, content, signal });
}

describe('uploadToDashscope', () => {
  it('asks for a policy with the key and posts the form without it, the file last', async () => {
    const bytes = randomBytes(1000);
    const uploaded = await upload(bytes);
    expect(store.policyRequests).toEqual([
      { path: '/api/v1/uploads?action=getPolicy&model=qwen3-vl-plus', authorization: `Bearer ${apiKey}` },
    ]);
    const [post] = store.posts;
    const fields = Object.fromEntries(post?.fields ?? []);
    expect(fields).toEqual({
      OSSAccessKeyId: 'LTAI-staged',
      Signature: 'sig+nature=',
      policy: 'cG9saWN5',
      key: expect.stringMatching(/^dashscope-instant\/abc\/2026-11-21\/def\/[0-9a-f]{32}\.mp4$/),
      'x-oss-object-acl': 'private',
      'x-oss-forbid-overwrite': 'true',
      success_action_status: '200',
      'x-oss-content-type': 'video/mp4',
    });
    expect(uploaded).toEqual({ ok: true, value: `oss://${fields.key}` });
    expect(post?.sha256).toBe(sha256Of(bytes));
    expect(JSON.stringify(post)).not.toContain(apiKey);
    expect(post?.headers.authorization).toBeUndefined();
    expect(post?.headers['transfer-encoding']).toBeUndefined();
  });

  it.each([1, 65_535, 65_536, 65_537, 131_072, mebibyte - 1, mebibyte + 1, 9 * mebibyte + 3])(
    'gives %i bytes on as they came, however they were cut',
    async (length) => {
      const bytes = randomBytes(length);
      for (const pieceBytes of [65_536, 16_411]) {
        expect(await upload(bytes, { content: streamOf(bytes, pieceBytes) })).toMatchObject({ ok: true });
        expect(store.posts.at(-1)).toMatchObject({ byteLength: length, sha256: sha256Of(bytes) });
      }
    },
  );

  it('gives every file a key of its own', async () => {
    const bytes = randomBytes(10);
    const keys = new Set<string>();
    for (let turn = 0; turn < 5; turn += 1) {
      const uploaded = await upload(bytes);
      keys.add(uploaded.ok ? uploaded.value : '');
    }
    expect(keys.size).toBe(5);
  });

  it.each([
    [
      'a policy that has expired',
      refusing(403, 'AccessDenied', 'Invalid according to Policy: Policy expired.'),
    ],
    ['a key that is taken', refusing(409, 'FileAlreadyExists', 'The object you specified already exists.')],
  ])('asks once more after %s, with a new policy and a new key', async (_what, refuse) => {
    const bytes = randomBytes(3 * mebibyte);
    let refusals = 0;
    store.takePost = async (request, response) => {
      refusals += 1;
      store.takePost = null;
      await refuse(request, response);
    };
    expect(await upload(bytes)).toMatchObject({ ok: true });
    expect([refusals, store.policyRequests.length]).toEqual([1, 2]);
    expect(store.posts[0]?.sha256).toBe(sha256Of(bytes));
  });

  it('begins again whole when the store refuses before it has read the file', async () => {
    const bytes = randomBytes(5 * mebibyte);
    store.takePost = (request, response) => {
      store.takePost = null;
      response.writeHead(403, { 'content-type': 'application/xml' });
      response.end('<Error><Code>AccessDenied</Code><Message>Policy expired.</Message></Error>');
      request.resume();
    };
    expect(await upload(bytes)).toMatchObject({ ok: true });
    expect(store.posts[0]).toMatchObject({ byteLength: bytes.length, sha256: sha256Of(bytes) });
  });

  it('does not ask for ever', async () => {
    store.takePost = refusing(403, 'AccessDenied', 'Policy expired.');
    expect(await upload(randomBytes(10))).toMatchObject({
      error: { code: 'upload_failed', upstreamCode: 'AccessDenied', upstreamMessage: 'Policy expired.' },
    });
    expect(store.policyRequests).toHaveLength(2);
  });

  it('does not begin again with a file that has gone too far', async () => {
    const expired = refusing(403, 'AccessDenied', 'Policy expired.');
    store.takePost = expired;
    expect(await upload(randomBytes(9 * mebibyte))).toMatchObject({
      error: { code: 'upload_failed', retryable: true },
    });
  });

  it.each([
    ['EntityTooLarge', 400, 'upload_too_large'],
    ['SignatureDoesNotMatch', 403, 'upload_failed'],
    ['InternalError', 500, 'upload_failed'],
  ])('tells of %s', async (code, status, expected) => {
    store.takePost = refusing(status, code, `It is ${apiKey} that is at fault.`);
    const uploaded = await upload(randomBytes(10));
    expect(uploaded).toMatchObject({ error: { code: expected } });
    expect(JSON.stringify(uploaded)).not.toContain(apiKey);
  });

  it('follows no redirect of the store', async () => {
    store.takePost = async (request, response) => {
      await bytesOf(request);
      response.writeHead(307, { location: `${store.nativeBaseUrl}/elsewhere` });
      response.end();
    };
    expect(await upload(randomBytes(10))).toMatchObject({ error: { code: 'upload_failed' } });
    expect(store.posts).toHaveLength(0);
  });

  it('refuses by the policy’s own limit, before a byte is sent', async () => {
    store.data = { max_file_size_mb: 1 };
    expect(await upload(randomBytes(mebibyte + 1))).toMatchObject({
      error: { code: 'upload_too_large', status: 413, values: { megabytes: 1.1, maxMegabytes: 1 } },
    });
    expect(await upload(randomBytes(mebibyte))).toMatchObject({ ok: true });
    expect(store.posts).toHaveLength(1);
  });

  it('ends the post when the sender leaves', async () => {
    const leave = new AbortController();
    const closed = later();
    store.takePost = (request) => {
      request.resume();
      request.once('close', closed.happen);
      request.once('data', () => leave.abort());
    };
    const content = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(randomBytes(1000)),
    });
    const uploaded = await upload(randomBytes(2000), { content, signal: leave.signal });
    expect(uploaded).toMatchObject({ error: { code: 'upload_failed' } });
    await closed.hasHappened;
  });

  it('says so when the store dies half-way', async () => {
    store.takePost = async (request) => {
      await once(request, 'data');
      request.socket.destroy();
    };
    expect(await upload(randomBytes(20 * mebibyte))).toMatchObject({
      error: { code: 'upload_failed', status: 502, retryable: true },
    });
  });

  it.each([1999, 2001])('says so when 2000 bytes were promised and %i came', async (length) => {
    store.takePost = (request) => void request.resume();
    const uploaded = await upload(randomBytes(2000), { content: streamOf(randomBytes(length)) });
    expect(uploaded).toMatchObject({ error: { code: 'upload_failed', status: 400 } });
  });

  it('asks for a policy once more when a kept connection was just closed', async () => {
    store.answerPolicy = (response) => {
      store.answerPolicy = null;
      response.socket?.destroy();
    };
    expect(await upload(randomBytes(10))).toMatchObject({ ok: true });
    expect(store.policyRequests).toHaveLength(2);
  });

  it('gives up on a store that says nothing, and on a file that stops arriving', async () => {
    store.takePost = (request) => void request.resume();
    const silentStore = await upload(randomBytes(10), { idleMs: 50 });
    expect(silentStore).toMatchObject({ error: { status: 504, message: expect.stringContaining('store') } });
    const stopped = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(randomBytes(5)),
    });
    const silentSender = await upload(randomBytes(10), { idleMs: 50, content: stopped });
    expect(silentSender).toMatchObject({
      error: { status: 504, message: expect.stringContaining('arriving') },
    });
  });
});
