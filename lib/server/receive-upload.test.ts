import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Visitor } from '@/lib/access/visitor';
import { refusing, type StagedStore, sha256Of, stageStore } from '@/lib/providers/staged-store';
import { type ServedRoute, serveRoute } from './gateway/over-http';
import { receiveUpload } from './receive-upload';
import { uploadTokens } from './turn/upload-account';

const serverKey = 'sk-server-1234567890';
const anyone: Visitor = { name: null, address: '127.0.0.1', ownKey: null };
let visitor = anyone;
let store: StagedStore;
let server: ServedRoute;

beforeAll(async () => {
  store = await stageStore();
  vi.stubEnv('DASHSCOPE_API_KEY', serverKey);
  vi.stubEnv('DASHSCOPE_BASE_URL', store.nativeBaseUrl.replace('/api/v1', '/compatible-mode/v1'));
  vi.stubEnv('SIGHTLINE_SECRET', '0123456789abcdef0123456789abcdef');
  vi.stubEnv('MAX_UPLOAD_MB', '4');
  vi.stubEnv('LIMIT_UPLOAD_MB_PER_DAY', '9');
  server = await serveRoute((request) => receiveUpload(request, visitor));
});
afterEach(() => {
  visitor = anyone;
  Object.assign(store, { data: {}, answerPolicy: null, takePost: null });
  store.policyRequests.length = 0;
  store.posts.length = 0;
});
afterAll(async () => {
  await server.close();
  await store.close();
  vi.unstubAllEnvs();
});

/** Bytes that begin like an MP4 file. */
const clip = (length: number) =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom'), randomBytes(length - 12)]);

const post = (body: BodyInit, model = 'qwen3-vl-plus', more: RequestInit = {}) =>
  fetch(`${server.origin}/api/v1/uploads?model=${model}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body,
    ...more,
  });

describe('receiveUpload', () => {
  it('passes the file on and gives an address with a token that holds for two days', async () => {
    const bytes = clip(100_000);
    const answer = await post(bytes);
    expect(answer.status).toBe(200);
    const reply = await answer.json();
    expect(reply).toEqual({
      object: 'upload',
      url: expect.stringMatching(/^oss:\/\/dashscope-instant\/.*\.mp4$/),
      token: expect.any(String),
      model: 'qwen3-vl-plus',
      bytes: 100_000,
      expires_at: expect.any(Number),
    });
    expect(Math.abs(reply.expires_at - (Date.now() / 1000 + 48 * 3600))).toBeLessThan(60);
    expect(store.posts[0]).toMatchObject({ byteLength: 100_000, sha256: sha256Of(bytes) });
    const grant = { url: reply.url, model: reply.model, visitorName: null, apiKey: serverKey };
    expect(uploadTokens().check(grant, [reply.token])).toBe('valid');
    expect(uploadTokens().check({ ...grant, visitorName: 'anna' }, [reply.token])).toBe('unknown');
  });

  it('names the type by the bytes, whatever the sender says', async () => {
    await post(clip(1000), 'qwen3-vl-plus', { headers: { 'content-type': 'image/png' } });
    expect(store.posts[0]?.fileHead).toContain('video/mp4');
  });

  it('uses a visitor’s own key alone, and gives the token for it', async () => {
    visitor = { ...anyone, name: 'anna', ownKey: { apiKey: 'sk-anna-1234567890', region: 'server' } };
    const { url, token, model } = await (await post(clip(1000))).json();
    expect(store.policyRequests.map(({ authorization }) => authorization)).toEqual([
      'Bearer sk-anna-1234567890',
    ]);
    const grant = { url, model, visitorName: 'anna', apiKey: 'sk-anna-1234567890' };
    expect(uploadTokens().check(grant, [token])).toBe('valid');
    expect(uploadTokens().check({ ...grant, apiKey: serverKey }, [token])).toBe('unknown');
  });

  it.each([
    ['text', Buffer.from('Dear Sir or Madam, this is no picture at all.'), 415, 'upload_not_recognised'],
    ['an empty file', Buffer.alloc(0), 400, 'invalid_request'],
    ['more than the server takes', clip(4 * 1024 * 1024 + 1), 413, 'upload_too_large'],
  ])('refuses %s in words, and asks no one else', async (_what, body, status, code) => {
    const answer = await post(body);
    expect([answer.status, (await answer.json()).error.code]).toEqual([status, code]);
    expect(store.policyRequests).toHaveLength(0);
  });

  it('refuses what is larger than the policy says, in words', async () => {
    store.data = { max_file_size_mb: 1 };
    const answer = await post(clip(2_000_000));
    expect(answer.status).toBe(413);
    expect((await answer.json()).error).toMatchObject({
      code: 'upload_too_large',
      values: { maxMegabytes: 1 },
    });
  });

  it('refuses a body of unknown length with 411', async () => {
    const sending = httpRequest(`${server.origin}/api/v1/uploads?model=qwen3-vl-plus`, {
      method: 'POST',
      headers: { 'content-type': 'video/mp4', 'transfer-encoding': 'chunked' },
    });
    sending.end(clip(1000));
    const [answer] = await once(sending, 'response');
    expect(answer.statusCode).toBe(411);
  });

  it('refuses models that are not allowed, and those that nobody uploads for', async () => {
    expect((await post(clip(100), 'gpt-nobody-knows')).status).toBe(403);
    const demo = await post(clip(100), 'demo');
    expect((await demo.json()).error.code).toBe('upload_unavailable');
  });

  it.each([
    ['the region has none', () => Object.assign(store, { data: null }), 503, 'upload_unavailable'],
    [
      'the store refuses',
      () => Object.assign(store, { takePost: refusing(500, 'InternalError', 'x') }),
      502,
      'upload_failed',
    ],
  ])('tells in words that %s', async (_what, set, status, code) => {
    set();
    const answer = await post(clip(1000));
    expect([answer.status, (await answer.json()).error.code]).toEqual([status, code]);
  });

  it('counts the bytes of the day that a store would take, and says when there are none left', async () => {
    visitor = { ...anyone, address: '192.0.2.1' };
    const sizes = [4, 4, 2, 1].map((megabytes) => megabytes * 1024 * 1024);
    const answers = [];
    store.data = null;
    for (const size of sizes) await (await post(clip(size))).text();
    store.data = {};
    for (const size of sizes) {
      const answer = await post(clip(size));
      answers.push([answer.status, answer.headers.has('retry-after'), (await answer.json()).error?.code]);
    }
    const passed = [200, false, undefined];
    expect(answers).toEqual([passed, passed, [429, true, 'limit_uploads'], passed]);
  });

  it('ends the upstream’s request when the client leaves', async () => {
    const leave = new AbortController();
    const closing = new Promise<void>((resolve) => {
      store.takePost = (request) => {
        request.resume();
        request.once('close', resolve);
        request.once('data', () => leave.abort());
      };
    });
    const sending = httpRequest(`${server.origin}/api/v1/uploads?model=qwen3-vl-plus`, {
      method: 'POST',
      headers: { 'content-type': 'video/mp4', 'content-length': '1000000' },
      signal: leave.signal,
    });
    sending.once('error', () => undefined);
    sending.write(clip(100_000));
    await closing;
  });
});
