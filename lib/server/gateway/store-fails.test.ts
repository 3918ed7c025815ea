import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { apiRoute } from '../api-route';
import { counterStore } from '../counter-store';
import { stageLog } from './staged-log';

beforeAll(async () => {
  // Nothing listens there.
  vi.stubEnv('REDIS_URL', 'redis://:password-of-redis@127.0.0.1:1');
  vi.stubEnv('LIMIT_REQUESTS_PER_MINUTE', '5');
  await counterStore().opened;
});
afterAll(() => {
  counterStore().close();
  vi.unstubAllEnvs();
});

it('refuses in words what cannot be counted, and warns of it once', async () => {
  const log = stageLog();
  const route = apiRoute(() => Response.json({}));
  const ask = () => route(new Request('http://localhost/api/v1/models', { headers: { host: 'localhost' } }));
  const answers = [await ask(), await ask(), await ask()];
  expect(answers.map(({ status }) => status)).toEqual([503, 503, 503]);
  expect(answers[0]?.headers.get('retry-after')).toBe('5');
  expect(await answers[0]?.json()).toMatchObject({
    error: { code: 'limits_unavailable', type: 'server_error', retryable: true },
  });
  expect(await log.awaitRequests(3)).toMatchObject(
    Array(3).fill({ level: 'warn', code: 'limits_unavailable' }),
  );
  expect(log.text().match(/"event":"limits-unavailable"/g)).toHaveLength(1);
  expect(log.text()).not.toContain('password-of-redis');
});

it('lets people sign out all the same', async () => {
  stageLog();
  const route = apiRoute(() => new Response(null, { status: 204 }));
  const headers = { host: 'localhost' };
  const answer = await route(new Request('http://localhost/api/v1/session', { method: 'DELETE', headers }));
  expect(answer.status).toBe(204);
});
