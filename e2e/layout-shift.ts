import type { Page } from '@playwright/test';

interface Shifts {
  readonly sum: number;
  /** What was shifted, the worst first. */
  readonly sources: readonly string[];
}

/**
 * Adds up what shifts by itself, as Chromium's layout-shift entries count it, from the moment a conversation's first
 * message stands on the page.
 */
export async function watchShifts(page: Page): Promise<() => Promise<Shifts>> {
  await page.evaluate(() => {
    const kept = { sum: 0, sources: [] as string[] };
    Reflect.set(window, 'shifts', kept);
    const nameOf = (element: Element | null | undefined) =>
      `${element?.tagName.toLowerCase()} ${element?.getAttribute('aria-label') ?? element?.className.toString().slice(0, 60) ?? ''}`;
    let since = Number.POSITIVE_INFINITY;
    const waiting = new MutationObserver(() => {
      if (document.querySelector('article') === null) return;
      waiting.disconnect();
      // The empty screen went in that frame, and the draft with it.
      requestAnimationFrame(() =>
        setTimeout(() => {
          since = performance.now();
        }),
      );
    });
    waiting.observe(document.body, { childList: true, subtree: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { startTime, value, hadRecentInput, sources }: LayoutShift = Object.assign(
          { value: 0, hadRecentInput: false, sources: [] },
          entry.toJSON(),
          { sources: Reflect.get(entry, 'sources') },
        );
        if (startTime < since || hadRecentInput) continue;
        kept.sum += value;
        for (const { node } of sources) {
          const element = node instanceof Element ? node : node?.parentElement;
          kept.sources.push(`${value.toFixed(4)} ${nameOf(element)}`);
        }
      }
    }).observe({ type: 'layout-shift', buffered: true });

    interface LayoutShift {
      readonly startTime: number;
      readonly value: number;
      readonly hadRecentInput: boolean;
      readonly sources: readonly { readonly node: Node | null }[];
    }
  });
  return async () => {
    // A frame, so that the last shift has been reported.
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))),
    );
    const { sum, sources } = await page.evaluate((): Shifts => Reflect.get(window, 'shifts'));
    return { sum, sources: sources.toSorted().reverse().slice(0, 12) };
  };
}
