import 'server-only';
import { type CounterStore, openCounterStore } from '@/lib/access/counters';
import { env } from './env';
import { log } from './log/log';

/** Next bundles each route apart, and each bundle has modules of its own: what a process has once hangs here. */
const once: typeof globalThis & { sightlineCounterStore?: CounterStore } = globalThis;

const warnEveryMs = 60_000;

/** Where this process counts what is used: opened at the first call, which with Redis is at the start. */
export function counterStore(): CounterStore {
  once.sightlineCounterStore ??= openStore();
  return once.sightlineCounterStore;
}

function openStore(): CounterStore {
  const { redisUrl, passesWhenStoreFails } = env();
  let lastWarnedAt = -Infinity;
  return openCounterStore(redisUrl, {
    passesWhenItFails: passesWhenStoreFails,
    onFault: () => {
      if (performance.now() - lastWarnedAt < warnEveryMs) return;
      lastWarnedAt = performance.now();
      log().write('warn', 'limits-unavailable', { passes: passesWhenStoreFails });
    },
  });
}
