import 'server-only';
import { randomUUID } from 'node:crypto';
import { err, ok, type Result } from '@/lib/core/result';
import type { CounterStore, StoreFault } from './counters';
import type { RedisLink } from './redis-link';

/** A stream's place among those that may be open at once. */
export interface Lease {
  /** Gives the place back; the first call counts. Never fails. */
  close(): Promise<void>;
}

export interface StreamLeases {
  /** A place for a key, or null when all are taken. */
  open(key: string): Promise<Result<Lease | null, StoreFault>>;
}

/** How long a place in Redis stays taken when its process has died without giving it back. */
const usualLeaseMs = 60_000;

/** Counts streams at once: `most` for each key. */
export function createStreamLeases(
  store: CounterStore,
  most: number,
  leaseMs: number = usualLeaseMs,
): StreamLeases {
  const inMemory = leaseInMemory(most);
  const inRedis = store.redis === null ? null : leaseInRedis(store.redis, most, leaseMs, store.onFault);
  return {
    open(key) {
      if (inRedis === null) return Promise.resolve(ok(inMemory(key)));
      return inRedis(key).then(ok, () => {
        store.onFault();
        return store.passesWhenItFails ? ok(inMemory(key)) : err('store-unavailable');
      });
    },
  };
}

function leaseInMemory(most: number): (key: string) => Lease | null {
  const openByKey = new Map<string, number>();
  return (key) => {
    const open = openByKey.get(key) ?? 0;
    if (open >= most) return null;
    openByKey.set(key, open + 1);
    return closingOnce(async () => {
      const left = (openByKey.get(key) ?? 1) - 1;
      if (left > 0) openByKey.set(key, left);
      else openByKey.delete(key);
    });
  };
}

/**
 * A sorted set for each key: its members are the open streams, their scores the moments when they lapse unless
 * renewed, by the clock of Redis alone. What has lapsed is removed before the rest is counted.
 * Source: the concurrent requests limiter of https://stripe.com/blog/rate-limiters
 * (https://gist.github.com/ptarjan/e38f45f2dfe601419ca3af937fff574d), with a renewal added for answers that take long.
 */
const clock = `
local time = redis.call('time')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local lapsesAt = string.format('%.0f', now + tonumber(ARGV[1]))
`;

const openScript = `${clock}
redis.call('zremrangebyscore', KEYS[1], '-inf', now)
if redis.call('zcard', KEYS[1]) >= tonumber(ARGV[2]) then return 0 end
redis.call('zadd', KEYS[1], lapsesAt, ARGV[3])
redis.call('pexpire', KEYS[1], ARGV[1])
return 1
`;

const renewScript = `${clock}
for place = 2, #ARGV do redis.call('zadd', KEYS[1], lapsesAt, ARGV[place]) end
redis.call('pexpire', KEYS[1], ARGV[1])
return 1
`;

function leaseInRedis(redis: RedisLink, most: number, leaseMs: number, onFault: () => void) {
  const openIds = new Map<string, Set<string>>();
  let renewal: NodeJS.Timeout | undefined;

  const run = (script: string, key: string, ...given: string[]) =>
    redis.ask((client) => client.eval(script, { keys: [key], arguments: [String(leaseMs), ...given] }));

  const renewAll = () => {
    for (const [key, ids] of openIds) run(renewScript, key, ...ids).catch(onFault);
  };

  const remember = (key: string, id: string) => {
    openIds.set(key, (openIds.get(key) ?? new Set()).add(id));
    renewal ??= setInterval(renewAll, leaseMs / 3).unref();
  };

  const forget = (key: string, id: string) => {
    const ids = openIds.get(key);
    ids?.delete(id);
    if (ids?.size === 0) openIds.delete(key);
    if (openIds.size > 0) return;
    clearInterval(renewal);
    renewal = undefined;
  };

  return async (key: string): Promise<Lease | null> => {
    const prefixed = `sightline:streams:${key}`;
    const id = randomUUID();
    if ((await run(openScript, prefixed, String(most), id)) !== 1) return null;
    remember(prefixed, id);
    return closingOnce(async () => {
      forget(prefixed, id);
      // When Redis cannot be told, the place lapses by itself.
      await redis.ask((client) => client.zRem(prefixed, id)).catch(onFault);
    });
  };
}

function closingOnce(close: () => Promise<void>): Lease {
  let closing: Promise<void> | undefined;
  return {
    close() {
      closing ??= close();
      return closing;
    },
  };
}
