import 'server-only';
import { createLimits } from '@/lib/access/create-limits';
import type { Limits } from '@/lib/access/limits';
import { counterStore } from './counter-store';
import { env } from './env';

/** Next bundles each route apart: limits that each bundle counted by itself would be none. */
const once: typeof globalThis & { sightlineLimits?: Limits } = globalThis;

/** The limits of this process. */
export function limits(): Limits {
  once.sightlineLimits ??= createLimits(counterStore(), env().limits);
  return once.sightlineLimits;
}
