import 'server-only';
import type { LocalText } from '@/lib/tasks/local-text';
import { shelfLabels } from '@/lib/tasks/shelf-labels';
import type { ShelfTruth } from '@/lib/tasks/still-truth';
import { type KnownObject, middleOf } from './known-object';
import { money } from './money';

const priceTag: LocalText = { en: 'price tag', 'zh-CN': '价签', 'zh-TW': '價格牌' };

/** The products of a shelf, all units of one as one; their price tags only when they are asked for. */
export function shelfObjects({ products }: ShelfTruth): readonly KnownObject[] {
  const goods = products.map(
    ({ product, box, point, cents, facings }): KnownObject => ({
      kind: product,
      label: shelfLabels[product],
      box,
      point,
      isBackdrop: false,
      count: facings,
      facts: { price: `$${money(cents)}` },
    }),
  );
  const tags = products.map(
    ({ tagBox, cents }): KnownObject => ({
      kind: 'price-tag',
      label: priceTag,
      box: tagBox,
      point: middleOf(tagBox),
      isBackdrop: true,
      facts: { price: `$${money(cents)}` },
    }),
  );
  return [...goods, ...tags];
}
