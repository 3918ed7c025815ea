import 'server-only';
import { createClient } from '@redis/client';

export interface RedisLinkSettings {
  /** `redis://…` or `rediss://…`; may hold a password, so it is never logged. */
  readonly url: string;
  /** A command that has no answer after this long has failed, and its connection is given up. */
  readonly commandMs: number;
  /** A connection that is not ready after this long is begun anew. */
  readonly connectMs: number;
  readonly now: () => number;
}

/** One connection to Redis or Valkey that comes back by itself, and never lets a caller wait without end. */
export interface RedisLink {
  /** Runs a command; rejects at once while there is no connection, and after `commandMs` when no answer comes. */
  ask<T>(command: (client: RedisClient) => Promise<T>): Promise<T>;
  /** Settles with the first connection, or when its time is over. */
  readonly opened: Promise<void>;
  close(): void;
}

export type RedisClient = ReturnType<typeof beginClient>;

/** More callers than this waiting on one connection means that it hangs. */
const longestQueue = 10_000;

function beginClient(url: string, connectMs: number) {
  const client = createClient({
    url,
    // A command that cannot be sent now fails now: the request that asked is waiting.
    disableOfflineQueue: true,
    commandsQueueMaxLength: longestQueue,
    socket: { connectTimeout: connectMs },
  });
  // The client comes back by itself; without a listener the first lost connection would end the process.
  client.on('error', () => undefined);
  return client;
}

/** Begins to connect. */
export function openRedisLink({ url, commandMs, connectMs, now }: RedisLinkSettings): RedisLink {
  let isClosed = false;
  let begunAt = now();
  let client = beginClient(url, connectMs);
  const connected = client.connect().then(
    () => undefined,
    () => undefined,
  );

  const beginAnew = () => {
    if (isClosed) return;
    client.destroy();
    begunAt = now();
    client = beginClient(url, connectMs);
    client.connect().catch(() => undefined);
  };

  // A process that hangs still takes connections and bytes, so neither of the client's own timeouts notices it:
  // one is for the way to the socket, the other starts anew with every byte that is written.
  const ask = async <T>(command: (client: RedisClient) => Promise<T>): Promise<T> => {
    if (!client.isReady && now() - begunAt > connectMs) beginAnew();
    if (!client.isReady) throw new Error('There is no connection to the store.');
    const asked = client;
    return within(command(asked), commandMs, () => {
      if (client === asked) beginAnew();
    });
  };

  return {
    ask,
    opened: within(connected, commandMs, () => undefined).catch(() => undefined),
    close() {
      isClosed = true;
      client.destroy();
    },
  };
}

/** The answer, or a rejection after `waitMs`; a late answer is dropped. */
async function within<T>(answer: Promise<T>, waitMs: number, onLate: () => void): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let isAnswered = false;
  const late = new Promise<never>((_, reject) => {
    const giveUp = () => {
      if (isAnswered) return;
      reject(new Error('The store did not answer in time.'));
      onLate();
    };
    // When this process itself was held up, the answer lies in the socket: it is read before the judgement.
    timer = setTimeout(() => setImmediate(giveUp), waitMs);
  });
  return Promise.race([answer, late]).finally(() => {
    isAnswered = true;
    clearTimeout(timer);
  });
}
