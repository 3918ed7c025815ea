import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { hangingAfter } from '@/lib/providers/staged-upstream';
import { type StagedGateway, stageGateway } from './staged-gateway';
import { type StagedLog, stageLog } from './staged-log';

const words = 'data: {"choices":[{"delta":{"role":"assistant","content":"First words."}}]}\n\n';
const ask = { model: 'qwen3-vl-plus', stream: true, messages: [{ role: 'user', content: 'hi' }] };
const soon = { timeout: 20_000, interval: 20 };

let gateway: StagedGateway;
let log: StagedLog;
const open = new Set<ServerResponse>();
const unhandled = vi.fn();

beforeAll(async () => {
  gateway = await stageGateway('sk-0123456789abcdef', (name, value) =>
    vi.stubEnv(name, name === 'LOG_LEVEL' ? 'info' : value),
  );
  vi.stubEnv('LIMIT_STREAMS', '30');
  vi.stubEnv('LIMIT_TOKENS_PER_DAY', '1000000');
  process.on('unhandledRejection', unhandled);
});
beforeEach(() => {
  log = stageLog();
});
afterAll(async () => {
  process.off('unhandledRejection', unhandled);
  await gateway.close();
  vi.unstubAllEnvs();
});

/** Opens so many answers; their clients leave after some reads, or, at -1, once the upstream has heard all of them. */
async function leaveMany(count: number, reads: number, isStreamed: boolean) {
  const heardBefore = gateway.upstream.heard.length;
  const leaveOne = async () => {
    const leaving = new AbortController();
    const answering = gateway.post({ ...ask, stream: isStreamed }, { signal: leaving.signal });
    if (reads < 0) {
      await vi.waitUntil(() => gateway.upstream.heard.length >= heardBefore + count, soon);
      leaving.abort();
      return answering.catch(() => undefined);
    }
    const reader = (await answering).body?.getReader();
    for (let read = 0; read < reads; read += 1) await reader?.read();
    leaving.abort();
  };
  await Promise.all(Array.from({ length: count }, leaveOne));
}

const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;

describe('streams whose clients left', () => {
  it.each([
    ['while they read', 2, true, words],
    ['before they read', 0, true, words],
    ['before the upstream spoke', -1, true, ''],
    ['an answer at once', -1, false, ''],
  ])(
    '%s leave no connection, no timer, no place and no rejection',
    async (_, reads, isStreamed, said) => {
      gateway.setPlay((response, heard) => {
        open.add(response);
        response.once('close', () => open.delete(response));
        if (said !== '') hangingAfter(said)(response, heard);
      });
      await leaveMany(1, reads, isStreamed);
      await vi.waitUntil(() => open.size === 0, soon);
      await log.awaitRequests(1);
      const restingTimers = timers();
      await leaveMany(24, reads, isStreamed);
      const lines = await log.awaitRequests(25);
      await vi.waitUntil(() => open.size === 0, soon);
      await vi.waitUntil(() => timers() <= restingTimers, soon);
      expect(lines.every(({ finish }) => finish === 'client-left')).toBe(true);
      expect(unhandled).not.toHaveBeenCalled();
      // As many as may be open at once find a place.
      await leaveMany(30, reads, isStreamed);
      expect((await log.awaitRequests(55)).every(({ code }) => code === undefined)).toBe(true);
    },
    60_000,
  );
});
