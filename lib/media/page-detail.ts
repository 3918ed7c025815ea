import type { PixelSize } from '@/lib/catalogue/smart-resize';
import type { PictureTarget } from './attachment';
import { pageSizeWithin } from './documents/page-size';
import { planImage, tokensOf } from './pictures/plan-image';

/** What the pages of a document are drawn for: to read their smallest print, or to see how they are laid out. */
export type PageDetail = 'reading' | 'layout';

/** About 200 dots an inch of a page of A4, and about 100. */
const mostPixels: Readonly<Record<PageDetail, number>> = { reading: 3_900_000, layout: 970_000 };

/** As many pixels as a page is drawn with: no more than the model is given of a picture. */
export function pagePixels(detail: PageDetail, { limits }: PictureTarget): number {
  return Math.min(mostPixels[detail], limits.defaultMaxPixels);
}

export interface PageCost extends PixelSize {
  /** About how many tokens the model spends on it. */
  readonly tokens: number;
}

/** The size in pixels of a page that is drawn for this, and its cost. `full` is its greatest size. */
export function pageCost(full: PixelSize, detail: PageDetail, target: PictureTarget): PageCost {
  const drawn = pageSizeWithin(full, pagePixels(detail, target));
  const planned = planImage(drawn, target);
  return { ...drawn, tokens: tokensOf(planned.ok ? planned.value : drawn, target.limits) };
}
