import 'server-only';
import { err, ok, type Result } from '@/lib/core/result';
import type { Failure } from '@/lib/protocol/failure';
import { countedAddress } from './counted-address';
import { type Counter, type CounterStore, createCounter, type Taken } from './counters';
import { limitReached, limitsUnavailable } from './limit-failures';
import type { Headroom, LimitAmounts, Limits, TokenReservation } from './limits';
import { createStreamLeases, type Lease } from './stream-leases';
import type { Visitor } from './visitor';

const minute = 60;
const day = 86_400;

/** When a stream will end, nobody knows: what a client is told to wait before it asks for a place again. */
const secondsForAPlace = 5;

/** Limits that count in `store`. Whoever has a code is counted by its name and by the address, others by the address. */
export function createLimits(store: CounterStore, amounts: LimitAmounts): Limits {
  const counterOf = (name: string, points: number | null, seconds: number, isByTheClock: boolean) =>
    points === null ? null : createCounter(store, { name, points, seconds, isByTheClock });
  const requests = counterOf('requests', amounts.requestsPerMinute, minute, false);
  const uploadBytes = counterOf('uploads', amounts.uploadBytesPerDay, day, true);
  const tokens = counterOf('tokens', amounts.tokensPerDay, day, true);

  return {
    async countRequest(visitor) {
      const taken = await takeForAll(requests, keysOf(visitor), 1, 'limit_requests');
      return taken.ok ? ok(headroomOf(taken.value)) : taken;
    },
    openStream: streamsOf(store, amounts.streamsAtOnce),
    async reserveTokens(visitor, wanted) {
      const counter = visitor.ownKey === null ? tokens : null;
      const taken = await takeForAll(counter, keysOf(visitor), wanted, 'limit_tokens');
      return taken.ok ? ok(reservationOf(taken.value, wanted)) : taken;
    },
    async takeUploadBytes(visitor, bytes) {
      const taken = await takeForAll(uploadBytes, keysOf(visitor), bytes, 'limit_uploads');
      return taken.ok ? ok(null) : taken;
    },
  };
}

function keysOf({ name, address }: Visitor): readonly string[] {
  const byAddress = `address:${countedAddress(address)}`;
  return name === null ? [byAddress] : [`name:${name}`, byAddress];
}

/** Takes points under every key, or under none. */
async function takeForAll(
  counter: Counter | null,
  keys: readonly string[],
  points: number,
  code: Parameters<typeof limitReached>[0],
): Promise<Result<readonly Taken[], Failure>> {
  if (counter === null) return ok([]);
  const answers = await Promise.all(keys.map((key) => counter.take(key, points)));
  const standings = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
  const shortest = standings
    .filter(({ isWithin }) => !isWithin)
    .toSorted((a, b) => b.seconds - a.seconds)
    .at(0);
  if (shortest === undefined && standings.length === keys.length) return ok(standings);
  await Promise.all(standings.filter(({ isWithin }) => isWithin).map(({ adjust }) => adjust(-points)));
  return err(shortest === undefined ? limitsUnavailable : limitReached(code, shortest));
}

/** The key with the least left is the one that will refuse first. */
function headroomOf(taken: readonly Taken[]): Headroom | null {
  const least = taken.toSorted((a, b) => a.left - b.left).at(0);
  return least === undefined ? null : { limit: least.limit, left: least.left };
}

function reservationOf(taken: readonly Taken[], reserved: number): TokenReservation {
  let isSettled = false;
  return {
    headroom: headroomOf(taken),
    async settle(used) {
      if (isSettled) return;
      isSettled = true;
      // An upstream's count is its word only: no number gives back more than was reserved.
      const believed = Number.isFinite(used) ? Math.max(0, Math.ceil(used)) : reserved;
      await Promise.all(taken.map(({ adjust }) => adjust(believed - reserved)));
    },
  };
}

function streamsOf(store: CounterStore, most: number | null): Limits['openStream'] {
  if (most === null) return async () => ok({ close: () => Promise.resolve() });
  const leases = createStreamLeases(store, most);
  return async (visitor) => {
    const answers = await Promise.all(keysOf(visitor).map((key) => leases.open(key)));
    const open = answers.flatMap((answer): Lease[] =>
      answer.ok && answer.value !== null ? [answer.value] : [],
    );
    const close = async () => {
      await Promise.all(open.map((lease) => lease.close()));
    };
    if (open.length === answers.length) return ok({ close });
    await close();
    if (answers.some((answer) => !answer.ok)) return err(limitsUnavailable);
    return err(limitReached('limit_streams', { limit: most, left: 0, seconds: secondsForAPlace }));
  };
}
