import 'server-only';
import { err, ok, type Result } from '@/lib/core/result';
import { countedAddress } from './counted-address';
import type { Counter, CounterSettings } from './counters';

/** How often an address may be wrong about a code. */
export const triesAllowed: CounterSettings = { name: 'tries', points: 5, seconds: 60 };

export type TryFault =
  | { readonly kind: 'wrong' }
  | { readonly kind: 'too-many'; readonly seconds: number }
  | { readonly kind: 'store-unavailable' };

/**
 * Counts a try at a code, whose name was found or not. Once an address has been wrong too often, a right code is
 * refused as well until the time is over: else a guess would show itself by passing. Right codes are not counted.
 */
export async function judgeTry(
  counter: Counter,
  address: string,
  name: string | null,
): Promise<Result<string, TryFault>> {
  const taken = await counter.take(countedAddress(address), name === null ? 1 : 0);
  if (!taken.ok) return err({ kind: 'store-unavailable' });
  const { isWithin, left, seconds } = taken.value;
  if (!isWithin || (name !== null && left === 0)) return err({ kind: 'too-many', seconds });
  return name === null ? err({ kind: 'wrong' }) : ok(name);
}
