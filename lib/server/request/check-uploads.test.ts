import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Visitor } from '@/lib/access/visitor';
import { uploadTokens } from '../turn/upload-account';
import { checkUploads } from './check-uploads';

const apiKey = 'sk-server-1234567890';
const anna: Visitor = { name: 'anna', address: '127.0.0.1', ownKey: null };
const url = 'oss://dashscope-instant/a/b.mp4';
const model = 'qwen3-vl-plus';
const inTwoDays = Math.floor(Date.now() / 1000) + 172_800;

beforeAll(() => {
  vi.stubEnv('DASHSCOPE_API_KEY', apiKey);
  vi.stubEnv('SIGHTLINE_SECRET', '0123456789abcdef0123456789abcdef');
});
afterAll(() => vi.unstubAllEnvs());

const give = (expiresAt = inTwoDays) =>
  uploadTokens().give({ url, model, visitorName: 'anna', apiKey }, expiresAt);
const video = (address: string) => ({ type: 'video_url', video_url: { url: address } });
const asking = (...parts: readonly object[]) => ({ messages: [{ role: 'user', content: parts }] });

function check(
  request: ReturnType<typeof asking>,
  tokens: string | null,
  more: { model?: string; visitor?: Visitor } = {},
) {
  const headers = new Headers(tokens === null ? {} : { 'x-sightline-uploads': tokens });
  return checkUploads({ request, headers, model: more.model ?? model }, more.visitor ?? anna);
}

const faulty = (code: string, param: string) => ({ ok: false, error: { code, param, status: 400 } });
const at = 'messages[0].content[0].video_url.url';

describe('checkUploads', () => {
  it('has nothing to say where nothing was uploaded, and where words speak of it', () => {
    const words = { type: 'text', text: 'oss://a/b is an address' };
    expect(check(asking(video('https://a.example/b.mp4'), words), null)).toEqual({ ok: true, value: false });
    const plain = { messages: [{ role: 'user', content: 'oss://a/b' }] };
    expect(checkUploads({ request: plain, headers: new Headers(), model }, anna)).toEqual({
      ok: true,
      value: false,
    });
  });

  it('takes an address with its token, wherever the token stands in the header', () => {
    expect(check(asking(video(url)), `nonsense, ${give()}`)).toEqual({ ok: true, value: true });
  });

  it('refuses an address without any token', () => {
    expect(check(asking(video(url)), null)).toMatchObject(faulty('invalid_request', at));
  });

  it.each([
    ['a forged token', () => check(asking(video(url)), `${inTwoDays}.${'A'.repeat(43)}`)],
    ['a token that has run out', () => check(asking(video(url)), give(1_700_000_000))],
    ['another address', () => check(asking(video('oss://dashscope-instant/a/c.mp4')), give())],
    ['another model', () => check(asking(video(url)), give(), { model: 'qwen3-vl-flash' })],
    ['another visitor', () => check(asking(video(url)), give(), { visitor: { ...anna, name: 'ben' } })],
    [
      'another key',
      () =>
        check(asking(video(url)), give(), {
          visitor: { ...anna, ownKey: { apiKey: 'sk-anna-1234567890', region: 'cn' } },
        }),
    ],
  ])('refuses %s', (_what, ask) => expect(ask()).toMatchObject(faulty('upload_expired', at)));

  it('looks at every address, in frames and in fields that nobody knows', () => {
    const frames = { type: 'video', video: ['data:image/jpeg;base64,AAAA', 'OSS://x/y.jpg'] };
    expect(check(asking(video(url), frames), give())).toMatchObject(
      faulty('upload_expired', 'messages[0].content[1].video[1]'),
    );
    const odd = { type: 'text', text: 'x', image: ' oss://x/y.jpg' };
    expect(check(asking(odd), null)).toMatchObject(faulty('invalid_request', 'messages[0].content[0].image'));
  });
});
