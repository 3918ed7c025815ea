import { describe, expect, it } from 'vitest';
import type { KeyRegionName } from '@/lib/protocol/region';
import { fetchOverNode } from '@/lib/providers/fetch-over-node';
import { answering, stageUpstream } from '@/lib/providers/staged-upstream';
import { checkKey } from './connection-check';

const apiKey = 'sk-0123456789abcdef';

/** Regions that answer with these statuses, others with 401; and what each was asked. */
function regions(statuses: Readonly<Record<string, number>>) {
  const asked: string[] = [];
  const fetchUpstream: typeof fetch = async (input, init) => {
    const { host, pathname } = new URL(String(input));
    asked.push(`${host}${pathname} ${new Headers(init?.headers).get('authorization')}`);
    return new Response(`{"error":"${apiKey}"}`, { status: statuses[host] ?? 401 });
  };
  const check = (region: KeyRegionName) =>
    checkKey({ apiKey, region }, { baseUrl: 'http://own.example/v1' }, fetchUpstream);
  return { asked, check };
}

describe('checkKey', () => {
  it('asks the region’s list of models, and no other region when it takes the key', async () => {
    const { asked, check } = regions({ 'dashscope-us.aliyuncs.com': 200 });
    expect(await check('us')).toEqual({ ok: true, value: null });
    expect(asked).toEqual([`dashscope-us.aliyuncs.com/compatible-mode/v1/models Bearer ${apiKey}`]);
  });

  it('says which region takes a key that this one refuses', async () => {
    const { check } = regions({ 'dashscope.aliyuncs.com': 200 });
    expect(await check('intl')).toMatchObject({
      error: { code: 'invalid_api_key', status: 401, param: 'api_key', values: { region: 'cn' } },
    });
  });

  it('says that no region takes it', async () => {
    const { check, asked } = regions({});
    const refused = await check('hk');
    expect(refused).toMatchObject({ error: { code: 'invalid_api_key', retryable: false } });
    expect(refused).not.toHaveProperty('error.values');
    expect(asked).toHaveLength(4);
  });

  it('shows a key for the server’s own endpoint to nobody else', async () => {
    const { check, asked } = regions({ 'dashscope.aliyuncs.com': 200 });
    expect(await check('server')).toMatchObject({ error: { code: 'invalid_api_key' } });
    expect(asked).toEqual([`own.example/v1/models Bearer ${apiKey}`]);
  });

  it.each([
    [429, 'upstream_error'],
    [500, 'upstream_error'],
    [302, 'upstream_error'],
  ])('does not take status %i for a verdict on the key', async (status, code) => {
    const { check, asked } = regions({ 'dashscope-intl.aliyuncs.com': status });
    expect(await check('intl')).toMatchObject({ error: { code, status: 502, retryable: true } });
    expect(asked).toHaveLength(1);
  });

  it('tells a region that cannot be reached from one that is silent', async () => {
    const failing: typeof fetch = () => Promise.reject(new Error(`no way to ${apiKey}`));
    const ownKey = { apiKey, region: 'intl' } as const;
    const refused = await checkKey(ownKey, { baseUrl: '' }, failing);
    expect(refused).toMatchObject({ error: { code: 'upstream_unreachable', retryable: true } });
    const hanging: typeof fetch = (_input, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new Error('aborted')));
      });
    expect(await checkKey(ownKey, { baseUrl: '' }, hanging, 5)).toMatchObject({
      error: { code: 'upstream_timeout', status: 504 },
    });
  });

  it('quotes the key in no failure', async () => {
    for (const status of [401, 403, 429, 500]) {
      const { check } = regions({ 'dashscope-intl.aliyuncs.com': status });
      expect(JSON.stringify(await check('intl'))).not.toContain('0123456789');
    }
  });

  it('follows no redirect, which would carry the key along', async () => {
    const elsewhere = await stageUpstream(answering(200, 'application/json', '{}'));
    const upstream = await stageUpstream((response) => {
      response.writeHead(307, { location: `${elsewhere.baseUrl}/models` }).end();
    });
    const checked = await checkKey({ apiKey, region: 'server' }, upstream, fetchOverNode);
    expect(checked).toMatchObject({ error: { code: 'upstream_error' } });
    expect([upstream.heard.length, elsewhere.heard.length]).toEqual([1, 0]);
    await upstream.close();
    await elsewhere.close();
  });
});
