import type { Page } from '@playwright/test';
import { expect, test } from '../sightline-page';

test.use({ reducedMotion: 'reduce' });

test('nothing moves for those who want no motion', async ({ sightline, page }) => {
  await sightline.open();
  expect(await slowMotions(page)).toEqual([]);
  await page.getByRole('button', { name: 'Options' }).click();
  await expect(page.getByRole('dialog', { name: 'Options' })).toBeVisible();
  expect(await slowMotions(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await sightline.card('solveProblem').click();
  await expect(sightline.stop).toBeVisible();
  expect(await slowMotions(page)).toEqual([]);
  await expect(sightline.assistant(1)).toBeVisible();
  expect(await slowMotions(page)).toEqual([]);
  await sightline.finished();
  expect(await slowMotions(page)).toEqual([]);
});

/** What has an animation or a transition of more than a millisecond, or is in the middle of one. */
function slowMotions(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const longest = (durations: string) =>
      Math.max(
        ...durations
          .split(',')
          .map((text) => Number.parseFloat(text) * (text.trim().endsWith('ms') ? 1 : 1000)),
      );
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
    const styled = [...document.querySelectorAll('*')].filter((element) =>
      ['', '::before', '::after'].some((part) => {
        const { animationName, animationDuration, transitionDuration } = getComputedStyle(element, part);
        const isAnimated = animationName !== 'none' && longest(animationDuration) > 1;
        return isAnimated || longest(transitionDuration) > 1;
      }),
    );
    const running = document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().activeDuration) > 1)
      .map(({ effect }) =>
        effect instanceof KeyframeEffect && effect.target ? effect.target : document.body,
      );
    return [...new Set([...styled, ...running].map(nameOf))];
  });
}
