import { setTimeout as sleep } from 'node:timers/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './sightline-page';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Looks at the screen as it stands: in light with every rule, in dark with those that go by colours — nothing else
 * differs between the two, and of colours nothing between languages, so that one of these is enough. Goes on after a
 * finding, so that one run tells of all of them.
 */
export async function expectCleanScreen(page: Page, screen: string): Promise<void> {
  await showIn(page, 'light');
  await expectNoFinding(`${screen}, light`, () => checker(page).withTags(tags).analyze());
  if ((await page.locator('html').getAttribute('lang')) !== 'en') return;
  await showIn(page, 'dark');
  await expectNoFinding(`${screen}, dark`, () =>
    checker(page).withRules(['color-contrast', 'link-in-text-block']).analyze(),
  );
  await showIn(page, 'light');
}

/** Looks again after so long: what a busy machine shows for a moment, halfway between two states, is no finding. */
const looksAgainAfterMs = [500, 1_000, 2_000];

async function expectNoFinding(screen: string, analyze: AxeBuilder['analyze']): Promise<void> {
  let found = findings(await analyze());
  for (const waitMs of looksAgainAfterMs) {
    if (found.length === 0) break;
    await sleep(waitMs);
    found = findings(await analyze());
  }
  expect.soft(found, screen).toEqual([]);
}

/** Works in the page itself: the other mode opens a second page each time, for the sake of frames, and there are none. */
const checker = (page: Page) => new AxeBuilder({ page }).setLegacyMode(true);

/** Resolves when the page stands in these colours: before that some of them are the others, or on their way. */
async function showIn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.waitForFunction(
    (scheme) => matchMedia(`(prefers-color-scheme: ${scheme})`).matches,
    colorScheme,
  );
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const changes = document.getAnimations().filter((change) => change instanceof CSSTransition);
    await Promise.allSettled(changes.map(({ finished }) => finished));
  });
}

function findings({ violations }: Awaited<ReturnType<AxeBuilder['analyze']>>): string[] {
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => id !== 'heading-order' || !isModelsHeading(html))
      .map(({ target, failureSummary, html }) =>
        [id, target.join(' '), html.slice(0, 160), failureSummary?.split('\n').at(1)?.trim()].join(' | '),
      ),
  );
}

/** A heading of a reply's Markdown: which rank it has is the model's choice. Those of the product have classes. */
function isModelsHeading(html: string): boolean {
  return /^<h[1-6]>/.test(html);
}
