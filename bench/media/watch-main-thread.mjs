/**
 * Runs in the page. From now on notes every long task and the longest time in which the main thread answered
 * no message; `take()` gives both in milliseconds and begins anew.
 */
export function watchMainThread() {
  let longTasksMs = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasksMs.push(duration);
  }).observe({ type: 'longtask' });

  let longestGapMs = 0;
  let last = performance.now();
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const now = performance.now();
    longestGapMs = Math.max(longestGapMs, now - last);
    last = now;
    setTimeout(() => port2.postMessage(null), 0);
  };
  port2.postMessage(null);
  window.mainThread = {
    take: () => {
      const taken = { longTasksMs, longestGapMs };
      longTasksMs = [];
      longestGapMs = 0;
      return taken;
    },
  };
}
