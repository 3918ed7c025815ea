import { expect, type Locator } from '@playwright/test';
import type { Box } from './truths';

export interface ListedBox {
  readonly label: string;
  /** What is written there, of a page's region. */
  readonly words: string;
  readonly box: Box;
}

/** The boxes of the list "Objects" as it reads: "cat · x 120 y 80 · 300 × 240 px". Pictures have no other kind here. */
export async function listedBoxes(objects: Locator): Promise<ListedBox[]> {
  const rows = await objects.getByRole('listitem').allTextContents();
  return rows.map((row) => {
    const match = /^(.*?) · x (\d+) y (\d+) · (\d+) × (\d+) px(.*)$/s.exec(row.trim());
    if (match === null) throw new Error(`No box: ${row}`);
    const [x = 0, y = 0, width = 0, height = 0] = match.slice(2, 6).map(Number);
    return {
      label: match[1] ?? '',
      words: (match[6] ?? '').replace(/\s+/g, ' ').trim(),
      box: [x, y, x + width, y + height],
    };
  });
}

/** Every expected box stands in the list once, and nothing else does. A reply counts in thousandths of the picture. */
export function expectBoxes(listed: readonly ListedBox[], expected: readonly Box[], slackPx: number): void {
  const left = listed.map(({ box }) => box);
  const missing = expected.filter((wanted) => {
    const index = left.findIndex((box) => box.every((edge, side) => isNear(edge, wanted[side], slackPx)));
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
  expect({ missing, unexpected: left }).toEqual({ missing: [], unexpected: [] });
}

function isNear(a: number, b: number | undefined, slack: number): boolean {
  return b !== undefined && Math.abs(a - b) <= slack;
}
