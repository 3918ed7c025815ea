import { watchShifts } from '../layout-shift';
import { expect, test } from '../sightline-page';
import type { Card } from '../task-cards';

const allowed = 0.05;

/** Beside a wide conversation the Stage opens by itself; all that an answer may hold is narrowest on a phone. */
const screens: readonly (readonly [width: number, height: number, cards: readonly Card[]])[] = [
  [1440, 900, ['findObjects', 'parsePage']],
  [390, 844, ['findObjects', 'solveProblem', 'comparePictures', 'parsePage', 'understandVideo']],
];

for (const [width, height, cards] of screens) {
  test.describe(`at ${width} px nothing shifts while an answer streams`, () => {
    test.use({ viewport: { width, height } });

    for (const card of cards) {
      test(card, async ({ sightline, page }) => {
        await sightline.open();
        await page.waitForLoadState('networkidle');
        const shifts = await watchShifts(page);
        await sightline.run(card);
        const { sum, sources } = await shifts();
        expect(sum, sources.join('\n')).toBeLessThanOrEqual(allowed);
      });
    }
  });
}
