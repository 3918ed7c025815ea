import type { Page } from '@playwright/test';

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Fingers on the glass, through the browser's own input: each path runs from its first spot to its last in steps. */
export async function moveFingers(page: Page, paths: readonly { from: Spot; to: Spot }[]): Promise<void> {
  const tools = await page.context().newCDPSession(page);
  const steps = 8;
  const at = (share: number) =>
    paths.map(({ from, to }, id) => ({
      x: from.x + (to.x - from.x) * share,
      y: from.y + (to.y - from.y) * share,
      id,
    }));
  await tools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
  for (let step = 1; step <= steps; step += 1) {
    await tools.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step / steps) });
  }
  await tools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await tools.detach();
}
