import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { answering, streaming } from '@/lib/providers/staged-upstream';
import { type StagedGateway, stageGateway } from './staged-gateway';

let gateway: StagedGateway;

beforeAll(async () => {
  gateway = await stageGateway('sk-0123456789abcdef', (name, value) =>
    vi.stubEnv(name, name === 'UPSTREAM_HEADER_WAIT_SECONDS' ? '20' : value),
  );
  vi.stubEnv('LIMIT_REQUESTS_PER_MINUTE', '2');
});
afterAll(async () => {
  await gateway.close();
  vi.unstubAllEnvs();
});

const ask = { model: 'qwen3-vl-plus', stream: true, messages: [{ role: 'user', content: 'hi' }] };
const whole = streaming(
  'data: {"choices":[{"delta":{"content":"Hi"},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n',
);
const from = (address: string) => ({ 'content-type': 'application/json', 'x-forwarded-for': address });

describe('limits over HTTP', { timeout: 30_000 }, () => {
  it('tell what is left, and then when to come again', async () => {
    gateway.setPlay(whole);
    const headers = from('192.0.2.1');
    const answers = [];
    for (let request = 0; request < 3; request += 1) {
      const response = await gateway.post(ask, { headers });
      answers.push({ response, text: await response.text() });
    }
    expect(answers.map(({ response }) => response.status)).toEqual([200, 200, 429]);
    expect(answers.map(({ response }) => response.headers.get('x-ratelimit-remaining-requests'))).toEqual([
      '1',
      '0',
      null,
    ]);
    expect(answers[0]?.response.headers.get('x-ratelimit-limit-requests')).toBe('2');
    const refused = answers[2];
    const seconds = Number(refused?.response.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(JSON.parse(refused?.text ?? '')).toMatchObject({
      error: {
        code: 'limit_requests',
        type: 'rate_limit_error',
        retryable: true,
        status: 429,
        retry_after_seconds: seconds,
        values: { limit: 2, left: 0, seconds },
      },
    });
    expect(gateway.upstream.heard).toHaveLength(2);
  });

  it('leave every answer its own name', async () => {
    const answers = [
      await gateway.post(ask, { headers: from('192.0.2.2') }),
      await gateway.post(ask, { headers: { ...from('192.0.2.2'), origin: 'https://elsewhere.example' } }),
      await gateway.post(ask, { headers: { ...from('192.0.2.2'), 'content-type': 'text/plain' } }),
      await gateway.post('{', { headers: from('192.0.2.2') }),
      await gateway.post(ask, { headers: from('192.0.2.2') }),
      await fetch(`${gateway.server.origin}/api/nothing`, { headers: from('192.0.2.3') }),
      await fetch(`${gateway.server.origin}/api/v1/chat/completions`, { headers: from('192.0.2.3') }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 403, 415, 400, 429, 404, 405]);
    const names = answers.map(({ headers }) => headers.get('x-request-id'));
    expect(new Set(names).size).toBe(answers.length);
    expect(names).not.toContain(null);
    await Promise.all(answers.map((answer) => answer.text()));
  });
});

describe('a failure before the stream', () => {
  it('keeps its status after the notices of what was tried before', async () => {
    const heardBefore = gateway.upstream.heard.length;
    gateway.setPlay(
      answering(503, 'application/json', '{"error":{"code":"ServiceUnavailable","message":"busy"}}'),
    );
    const response = await gateway.post(ask, { headers: from('192.0.2.4') });
    expect(gateway.upstream.heard.length).toBeGreaterThan(heardBefore + 1);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ error: { status: 503, retryable: true } });
  }, 30_000);

  it('says when to come again where the upstream did', async () => {
    gateway.setPlay((response) => {
      response.writeHead(429, { 'content-type': 'application/json', 'retry-after': '33' });
      response.end('{"error":{"code":"Throttling.RateQuota","message":"Requests rate limit exceeded"}}');
    });
    const response = await gateway.post(ask, { headers: from('192.0.2.5') });
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('33');
    expect(response.headers.get('x-should-retry')).toBeNull();
    expect(await response.json()).toMatchObject({ error: { retry_after_seconds: 33 } });
  }, 30_000);
});
