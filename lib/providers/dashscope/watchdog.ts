import 'server-only';

/** Ends an upstream request when the client leaves or the upstream stays silent for too long. */
export interface Watchdog {
  readonly signal: AbortSignal;
  /** From now on the upstream has `ms` to send its next bytes. */
  expect(ms: number): void;
  /** The upstream is not being waited for: the reader of the answer is the slow one. */
  rest(): void;
  hasExpired(): boolean;
  /** Ends the upstream request at once. */
  abort(): void;
  /** Forgets the clock and the client's signal. */
  stop(): void;
}

export function createWatchdog(clientSignal: AbortSignal): Watchdog {
  const controller = new AbortController();
  const abort = () => controller.abort();
  let timer: NodeJS.Timeout | undefined;
  let armedMs = -1;
  let isWaiting = false;
  let expired = false;

  const expire = () => {
    if (!isWaiting) return;
    expired = true;
    abort();
  };

  if (clientSignal.aborted) abort();
  clientSignal.addEventListener('abort', abort, { once: true });

  return {
    signal: controller.signal,
    expect(ms) {
      isWaiting = true;
      if (timer !== undefined && ms === armedMs) {
        timer.refresh();
        return;
      }
      clearTimeout(timer);
      timer = setTimeout(expire, ms);
      armedMs = ms;
    },
    rest() {
      isWaiting = false;
    },
    hasExpired: () => expired,
    abort,
    stop() {
      clearTimeout(timer);
      clientSignal.removeEventListener('abort', abort);
    },
  };
}
