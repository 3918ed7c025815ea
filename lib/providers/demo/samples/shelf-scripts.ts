import 'server-only';
import { shelfAfterTruth } from '@/lib/tasks/shelf-after-truth';
import { shelfBeforeTruth } from '@/lib/tasks/shelf-before-truth';
import type { ShelfStand, ShelfTruth } from '@/lib/tasks/still-truth';
import type { ReplyLanguage } from '../language';
import { money } from './money';
import type { SampleScript } from './sample-script';
import { shelfPackages } from './shelf-packages';

interface ShelfWords {
  readonly opening: (count: number) => string;
  readonly board: (shelf: number) => string;
  readonly numbers: readonly string[];
  readonly unit: (number: string, thing: string, price: string) => string;
  readonly separator: string;
  readonly end: string;
  readonly gap: (place: number) => string;
}

const placesPerShelf = 5;

const words: Readonly<Record<ReplyLanguage, ShelfWords>> = {
  en: {
    opening: (count) =>
      `A shop shelf with three boards seen from the front. ${count} products stand on it, two to four units of each side by side, and a white tag with name and price hangs below each.`,
    board: (shelf) => `**${['Top', 'Middle', 'Bottom'][shelf - 1]} board, from left to right:** `,
    numbers: ['no', 'one', 'two', 'three', 'four'],
    unit: (number, thing, price) => `${number} ${thing} (${price})`,
    separator: ', ',
    end: '.',
    gap: (place) => ` The ${['first', 'second', 'third', 'fourth', 'last'][place - 1]} place is empty.`,
  },
  'zh-CN': {
    opening: (count) =>
      `正面看过去的一个三层货架，上面有 ${count} 种商品，每种并排摆放两到四件，下方各有一张写着名称和价格的白色价签。`,
    board: (shelf) => `**${['上', '中', '下'][shelf - 1]}层，从左到右：** `,
    numbers: ['零', '一', '两', '三', '四'],
    unit: (number, thing, price) => `${number}${thing}（${price}）`,
    separator: '、',
    end: '。',
    gap: (place) => `${['第一个', '第二个', '第三个', '第四个', '最右边的'][place - 1]}位置是空的。`,
  },
  'zh-TW': {
    opening: (count) =>
      `正面看過去的一個三層貨架，上面有 ${count} 種商品，每種並排擺放兩到四件，下方各有一張寫著名稱和價格的白色價格牌。`,
    board: (shelf) => `**${['上', '中', '下'][shelf - 1]}層，由左到右：** `,
    numbers: ['零', '一', '兩', '三', '四'],
    unit: (number, thing, price) => `${number}${thing}（${price}）`,
    separator: '、',
    end: '。',
    gap: (place) => `${['第一個', '第二個', '第三個', '第四個', '最右邊的'][place - 1]}位置是空的。`,
  },
};

function describeShelf({ products }: ShelfTruth, language: ReplyLanguage): string {
  const boards = [1, 2, 3].map((shelf) => {
    const stands = products.filter((stand) => stand.shelf === shelf);
    return `- ${words[language].board(shelf)}${describeBoard(stands, language)}`;
  });
  return [words[language].opening(products.length), boards.join('\n')].join('\n\n');
}

function describeBoard(stands: readonly ShelfStand[], language: ReplyLanguage): string {
  const { unit, numbers, separator, end, gap } = words[language];
  const goods = stands.map(({ product, facings, cents }) =>
    unit(numbers[facings] ?? String(facings), shelfPackages[product][language], `$${money(cents)}`),
  );
  const gaps = Array.from({ length: placesPerShelf }, (_, index) => index + 1)
    .filter((place) => !stands.some((stand) => stand.place === place))
    .map(gap);
  return `${goods.join(separator)}${end}${gaps.join('')}`;
}

function scriptOf(truth: ShelfTruth, gist: SampleScript['gist']): SampleScript {
  return {
    description: {
      en: describeShelf(truth, 'en'),
      'zh-CN': describeShelf(truth, 'zh-CN'),
      'zh-TW': describeShelf(truth, 'zh-TW'),
    },
    gist,
  };
}

/** What is said of the two shelves: read from their truths. */
export const shelfScripts: Readonly<Record<'shelf-before' | 'shelf-after', SampleScript>> = {
  'shelf-before': scriptOf(shelfBeforeTruth, {
    en: 'a shop shelf before it was rearranged',
    'zh-CN': '调整前的货架',
    'zh-TW': '調整前的貨架',
  }),
  'shelf-after': scriptOf(shelfAfterTruth, {
    en: 'a shop shelf after it was rearranged',
    'zh-CN': '调整后的货架',
    'zh-TW': '調整後的貨架',
  }),
};
