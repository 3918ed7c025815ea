import type { Page } from '@playwright/test';
import { expect, test } from '../sightline-page';
import { streetTruth } from '../truths';

test('one polite line tells of the start, the objects and the end, and the log keeps quiet', async ({
  sightline,
  page,
}) => {
  await sightline.open();
  await hearStatus(page);
  await sightline.run('findObjects');
  const count = streetTruth().objects.filter(({ isBackdrop }) => !isBackdrop).length;
  await expect(page.getByRole('status')).toHaveCount(1);
  await expect(page.getByRole('status')).toHaveText(`Answer finished. ${count} objects.`);
  await expect(sightline.transcript).toHaveAttribute('aria-live', 'off');

  const all = await page.evaluate((): string[] => Reflect.get(window, 'heard'));
  const heard = all.slice(all.indexOf('Answer started.'));
  expect(await page.evaluate((): string[] => Reflect.get(window, 'heardElsewhere'))).toEqual([]);
  expect(heard[0]).toBe('Answer started.');
  expect(heard.at(-1)).toBe(`Answer finished. ${count} objects.`);
  const counts = heard.slice(1, -1).map((words) => Number(/^(\d+) objects? so far\.$/.exec(words)?.[1]));
  expect(counts.length).toBeGreaterThan(1);
  expect(counts).toEqual(counts.toSorted((a, b) => a - b));
});

test('a failure is told in words too', async ({ sightline, page }) => {
  await sightline.open();
  await page.route('**/api/v1/chat/completions', (route) =>
    route.fulfill({
      status: 200,
      contentType: 'text/event-stream',
      body: 'data: {"id":"1","object":"chat.completion.chunk","created":0,"model":"demo","choices":[{"index":0,"delta":{"content":"It beg"},"finish_reason":null}]}\n\n',
    }),
  );
  await sightline.ask('Hello');
  await expect(page.getByRole('status')).toHaveText(/^Answer failed: \S/);
  await expect(sightline.transcript.getByRole('alert')).toBeVisible();
});

/** Keeps every text that the status line has had since now, and whatever another live region has said meanwhile. */
async function hearStatus(page: Page): Promise<void> {
  await page.evaluate(() => {
    const [heard, heardElsewhere] = [[] as string[], [] as string[]];
    Object.assign(window, { heard, heardElsewhere });
    const listen = (words: string | undefined, list: string[]) => {
      if (words && words !== list.at(-1)) list.push(words);
    };
    new MutationObserver(() => {
      listen(document.querySelector('[role=status]')?.textContent?.trim(), heard);
      for (const other of document.querySelectorAll(
        '[role=alert], [aria-live=polite], [aria-live=assertive]',
      )) {
        listen(other.textContent?.trim(), heardElsewhere);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}
