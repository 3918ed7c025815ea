import 'server-only';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { err, ok, type Result } from '@/lib/core/result';
import { openRedisLink, type RedisLink } from './redis-link';

export interface CounterStoreSettings {
  /** When Redis cannot be asked, this process counts by itself instead of refusing. */
  readonly passesWhenItFails: boolean;
  /** Told of every time that Redis could not be asked. */
  readonly onFault: () => void;
  readonly now?: () => number;
  /** How long one question to Redis may take, in milliseconds. */
  readonly commandMs?: number;
  readonly connectMs?: number;
}

/** Where counts are kept: in this process, or in the Redis that several processes share. */
export interface CounterStore {
  readonly redis: RedisLink | null;
  readonly passesWhenItFails: boolean;
  readonly onFault: () => void;
  readonly now: () => number;
  /** Settles once Redis is connected, or has had its time for it. */
  readonly opened: Promise<void>;
  close(): void;
}

export type StoreFault = 'store-unavailable';

/** What may be counted under one name, by key: at most `points` in `seconds`. */
export interface CounterSettings {
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
  /** Windows begin at multiples of `seconds` since 1970 (a day: at midnight UTC) instead of at the first point taken. */
  readonly isByTheClock?: boolean;
}

/** What stands at a counter. */
export interface Count {
  /** There was room for what was asked. */
  readonly isWithin: boolean;
  readonly limit: number;
  readonly left: number;
  /** Whole seconds until there is room again, at least one. */
  readonly seconds: number;
}

/** Points that were taken, or were not: then nothing was counted. */
export interface Taken extends Count {
  /** Takes further points, or gives some back when negative, in the same window of the same store; never fails. */
  adjust(points: number): Promise<void>;
}

export interface Counter {
  /** Takes points if there is room for all of them; with 0 points it only looks. */
  take(key: string, points?: number): Promise<Result<Taken, StoreFault>>;
}

/** Opens the place where counts are kept; with an address of Redis it begins to connect. Open it once per process. */
export function openCounterStore(redisUrl: string | null, settings: CounterStoreSettings): CounterStore {
  const { passesWhenItFails, onFault, now = Date.now, commandMs = 2000, connectMs = 4000 } = settings;
  const redis = redisUrl === null ? null : openRedisLink({ url: redisUrl, commandMs, connectMs, now });
  return {
    redis,
    passesWhenItFails,
    onFault,
    now,
    opened: redis?.opened ?? Promise.resolve(),
    close: () => redis?.close(),
  };
}

/** A counter in a store. Counters of the same name count together, whichever process made them. */
export function createCounter(store: CounterStore, settings: CounterSettings): Counter {
  const inMemory = keepInMemory(settings);
  const inRedis = store.redis === null ? null : keepInRedis(store.redis, settings);
  return {
    take(key, points = 1) {
      const { windowed, endsInMs } = windowOf(key, settings, store.now());
      // No `async` on the way: in a busy server every promise of a request costs as much as what it waits for.
      const takeFrom = (keeper: Keeper): Promise<Result<Taken, StoreFault>> =>
        keeper.take(windowed, points).then(({ used, msBeforeNext }) => {
          const isWithin = used <= settings.points;
          return ok({
            isWithin,
            limit: settings.points,
            left: Math.max(0, settings.points - (isWithin ? used : used - points)),
            seconds: Math.max(1, Math.ceil((endsInMs ?? msBeforeNext) / 1000)),
            adjust: (change) =>
              change === 0 ? Promise.resolve() : keeper.change(windowed, change).catch(store.onFault),
          });
        });
      if (inRedis === null) return takeFrom(inMemory);
      return takeFrom(inRedis).catch(() => {
        store.onFault();
        return store.passesWhenItFails ? takeFrom(inMemory) : err('store-unavailable');
      });
    },
  };
}

/** `used` counts what was asked for; above the limit means that it was not taken. */
interface Standing {
  readonly used: number;
  readonly msBeforeNext: number;
}

interface Keeper {
  take(key: string, points: number): Promise<Standing>;
  change(key: string, points: number): Promise<void>;
}

const prefixOf = (name: string) => `sightline:${name}`;

function windowOf(key: string, { seconds, isByTheClock }: CounterSettings, now: number) {
  if (isByTheClock !== true) return { windowed: key, endsInMs: null };
  const windowMs = seconds * 1000;
  return { windowed: `${Math.floor(now / windowMs)}:${key}`, endsInMs: windowMs - (now % windowMs) };
}

function keepInMemory({ name, points, seconds }: CounterSettings): Keeper {
  const limiter = new RateLimiterMemory({ keyPrefix: prefixOf(name), points, duration: seconds });
  return {
    take(key, asked) {
      if (asked === 0) return limiter.get(key).then((seen) => (seen === null ? untouched : standing(seen)));
      // The library counts what it refuses, too; a refusal leaves no trace here.
      return limiter.consume(key, asked).then(standing, (refused: unknown) => {
        const taken = refusedStanding(refused);
        return limiter.reward(key, asked).then(() => taken);
      });
    },
    change: (key, change) =>
      limiter.penalty(key, change).then(({ consumedPoints }) => {
        // Given back in a window that has begun anew: there is nothing to give back in it.
        if (consumedPoints < 0) return limiter.penalty(key, -consumedPoints).then(() => undefined);
      }),
  };
}

/**
 * In place of the library's own script, which counts what it refuses and may fall below zero when points are given
 * back after Redis has lost them. Arguments as the library gives them: points asked, seconds, most points.
 */
const takeIfThereIsRoom = `
local used = tonumber(redis.call('get', KEYS[1]) or '0')
local asked = tonumber(ARGV[1])
local left = redis.call('pttl', KEYS[1])
if left < 0 then left = tonumber(ARGV[2]) * 1000 end
if asked > 0 and used + asked > tonumber(ARGV[3]) then return { used + asked, left } end
if asked ~= 0 then
  used = math.max(0, used + asked)
  redis.call('set', KEYS[1], string.format('%.0f', used), 'px', left)
end
return { used, left }
`;

function keepInRedis(redis: RedisLink, { name, points, seconds }: CounterSettings): Keeper {
  const limiterOf = (most: number) =>
    new RateLimiterRedis({
      // The one command that the library sends for taking and changing, by way of a link that may have reconnected.
      storeClient: {
        eval: (script: string, given: { keys: string[]; arguments: string[] }) =>
          redis.ask((client) => client.eval(script, given)),
      },
      useRedisPackage: true,
      customIncrTtlLuaScript: takeIfThereIsRoom,
      keyPrefix: prefixOf(name),
      points: most,
      duration: seconds,
    });
  const limiter = limiterOf(points);
  const unlimited = limiterOf(Number.MAX_SAFE_INTEGER);
  return {
    take: (key, asked) => limiter.consume(key, asked).then(standing, refusedStanding),
    change: (key, change) => unlimited.penalty(key, change).then(() => undefined),
  };
}

const untouched: Standing = { used: 0, msBeforeNext: 0 };

function standing({ consumedPoints, msBeforeNext }: RateLimiterRes): Standing {
  return { used: consumedPoints, msBeforeNext };
}

/** The library rejects with the same facts where there is no room, and with an error where it could not ask. */
function refusedStanding(refused: unknown): Standing {
  if (refused instanceof RateLimiterRes) return standing(refused);
  throw refused;
}
