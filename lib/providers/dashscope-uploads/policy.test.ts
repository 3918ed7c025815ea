import { describe, expect, it } from 'vitest';
import { askForPolicy } from './policy';

const data = {
  policy: 'cG9saWN5',
  signature: 's',
  upload_dir: 'dashscope-instant/a/b/',
  upload_host: 'https://store.example',
  max_file_size_mb: 100,
  oss_access_key_id: 'id',
  x_oss_object_acl: 'private',
  x_oss_forbid_overwrite: 'true',
};

const ask = (status: number, body: unknown, nativeBaseUrl = 'https://dashscope.example/api/v1') =>
  askForPolicy(
    {
      apiKey: 'sk-1234567890',
      nativeBaseUrl,
      scrub: (text) => text.replaceAll('sk-1234567890', '[key]'),
      fetch: async () => new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }),
    },
    'qwen3-vl-plus',
    new AbortController().signal,
  );

describe('askForPolicy', () => {
  it.each(['data', 'output'])('reads the reply’s %s', async (key) => {
    expect(await ask(200, { [key]: data })).toMatchObject({
      value: { folder: 'dashscope-instant/a/b', maxBytes: 100 * 1024 * 1024 },
    });
  });

  it.each([
    ['no data', {}],
    ['null', { data: null }],
    ['a page', '<html></html>'],
    ['a field that is missing', { data: { ...data, policy: undefined } }],
    ['no limit', { data: { ...data, max_file_size_mb: undefined } }],
    ['a field with a line break', { data: { ...data, signature: 'a\r\nb' } }],
    ['a folder with odd signs', { data: { ...data, upload_dir: 'a b"' } }],
    ['a store without TLS', { data: { ...data, upload_host: 'http://store.example' } }],
    ['a store that is no address', { data: { ...data, upload_host: 'store.example' } }],
    ['a store of another scheme', { data: { ...data, upload_host: 'file:///etc/passwd' } }],
  ])('takes %s for a region without uploads', async (_what, body) => {
    expect(await ask(200, body)).toMatchObject({ error: { code: 'upload_unavailable', retryable: false } });
  });

  it('lets the store be plain HTTP only where the endpoint itself is', async () => {
    const plain = { data: { ...data, upload_host: 'http://127.0.0.1:1/store' } };
    expect(await ask(200, plain, 'http://127.0.0.1:1/api/v1')).toMatchObject({ ok: true });
  });

  it.each([404, 405, 501, 302])('takes status %i for a region without uploads', async (status) => {
    expect(await ask(status, '')).toMatchObject({ error: { code: 'upload_unavailable' } });
  });

  it('tells of a refused key and of too many requests, without the key', async () => {
    const refused = await ask(401, { code: 'InvalidApiKey', message: 'Invalid API-key sk-1234567890.' });
    expect(refused).toMatchObject({ error: { code: 'invalid_api_key', status: 401 } });
    expect(JSON.stringify(refused)).not.toContain('sk-1234567890');
    const throttled = await ask(429, {
      code: 'Throttling.RateQuota',
      message: 'Requests rate limit exceeded',
    });
    expect(throttled).toMatchObject({ error: { retryable: true, status: 429 } });
  });
});
