/**
 * Whether the page is there. A browser that leaves a page breaks its connections, which looks like a fault of the
 * network: whoever waits for `here` before judging is never woken on a page that is gone for good.
 */
export function createPresence() {
  let isGone = false;
  let waiting: (() => void)[] = [];

  return {
    isGone: () => isGone,
    leave(): void {
      isGone = true;
    },
    comeBack(): void {
      isGone = false;
      const woken = waiting;
      waiting = [];
      for (const wake of woken) wake();
    },
    here(): Promise<void> {
      return isGone ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve();
    },
  };
}

export type Presence = ReturnType<typeof createPresence>;
