import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { answering, streaming } from '@/lib/providers/staged-upstream';
import { gatekeeper } from '../entry/gatekeeper';
import { type StagedGateway, stageGateway } from './staged-gateway';

const serverKey = 'sk-of-the-server-0123456789';
const ownKey = 'sk-of-a-visitor-0123456789';
const codes = { anna: 'code-of-anna-0123456789', ben: 'code-of-ben-0123456789' };
let gateway: StagedGateway;

beforeAll(async () => {
  gateway = await stageGateway(serverKey, vi.stubEnv, {
    ACCESS_CODES: `anna:${codes.anna},ben:${codes.ben}`,
    SIGHTLINE_SECRET: 'a-secret-of-thirty-two-bytes-or-more',
    ALLOW_VISITOR_KEYS: 'true',
  });
});
afterAll(async () => {
  await gateway.close();
  vi.unstubAllEnvs();
});

const ask = { model: 'qwen3-vl-plus', messages: [{ role: 'user', content: 'hi' }] };
/** A video with its own number of frames is a thing of the native endpoint. */
const askNative = {
  ...ask,
  messages: [
    {
      role: 'user',
      content: [{ type: 'video_url', video_url: { url: 'https://a.example/v.mp4' }, max_frames: 16 }],
    },
  ],
};
const whole = streaming(
  'data: {"choices":[{"delta":{"content":"Hi."},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n',
);
const failing = (status: number, code: string) =>
  answering(status, 'application/json', JSON.stringify({ error: { code, message: `no, ${ownKey}` }, code }));

/** Asks as whoever has connected a key in a session; the keys that the upstream then heard. */
async function keysHeard(body: object, name: keyof typeof codes | null, sealedFor: string | null) {
  const { seal, sessions } = gatekeeper();
  const token = await seal.seal({ apiKey: ownKey, region: 'server' }, sealedFor);
  const session = name === null ? '' : `sightline_session=${await sessions.issue(name)}; `;
  const before = gateway.upstream.heard.length;
  const response = await gateway.post(body, {
    headers: { 'content-type': 'application/json', cookie: `${session}sightline_key=${token}` },
  });
  const text = await response.text();
  expect(text).not.toContain(ownKey);
  expect(text).not.toContain(serverKey);
  const keys = gateway.upstream.heard.slice(before).map(({ headers }) => headers.authorization);
  return { status: response.status, text, keys };
}

describe('while a visitor’s own key is connected', () => {
  it.each([
    ['the compatible endpoint', ask],
    ['the compatible endpoint, streamed', { ...ask, stream: true }],
    ['the native endpoint', askNative],
  ])('%s is asked with it alone', async (_where, body) => {
    gateway.setPlay(whole);
    const { keys } = await keysHeard(body, 'anna', 'anna');
    expect(keys.length).toBeGreaterThan(0);
    expect(new Set(keys)).toEqual(new Set([`Bearer ${ownKey}`]));
  });

  const every = [ask, { ...ask, stream: true }, askNative];

  it.each([
    [401, 'invalid_api_key', every],
    [403, 'AccessDenied', every],
    [400, 'Arrearage', every],
    // Asked again after a wait, with the same key: once is enough here.
    [500, 'InternalError', [ask]],
  ])(
    'the server’s key steps in for no failure: %i %s',
    async (upstreamStatus, code, bodies) => {
      gateway.setPlay(failing(upstreamStatus, code));
      for (const body of bodies) {
        const { keys } = await keysHeard(body, 'anna', 'anna');
        expect(keys.length).toBeGreaterThan(0);
        expect(keys).not.toContain(`Bearer ${serverKey}`);
      }
    },
    20_000,
  );
});

describe('a connected key that cannot be used', () => {
  it.each([
    ['of another name', 'ben', 'anna'],
    ['of nobody', 'anna', null],
  ] as const)('%s ends in words, and nobody is asked', async (_whose, name, sealedFor) => {
    gateway.setPlay(whole);
    const { status, text, keys } = await keysHeard(ask, name, sealedFor);
    expect([status, JSON.parse(text).error.code, keys]).toEqual([401, 'connection_ended', []]);
  });

  it('lets nobody in who has no code', async () => {
    gateway.setPlay(whole);
    const { status, text, keys } = await keysHeard(ask, null, null);
    expect([status, JSON.parse(text).error.code, keys]).toEqual([401, 'unlock_needed', []]);
  });
});

it('a code alone asks with the server’s key, and stays here', async () => {
  gateway.setPlay(whole);
  const before = gateway.upstream.heard.length;
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${codes.ben}` };
  expect((await gateway.post(ask, { headers })).status).toBe(200);
  const heard = gateway.upstream.heard.slice(before);
  expect(heard.map((request) => request.headers.authorization)).toEqual([`Bearer ${serverKey}`]);
  expect(JSON.stringify(heard)).not.toContain(codes.ben);
});
