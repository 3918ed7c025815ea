import 'server-only';
import type { ReplyLanguage } from '../language';

interface Spot {
  /** Both count from 1, from the top left. */
  readonly shelf: number;
  readonly place: number;
}

/** How differences between the shelves are said; `name` is the product's, prices are written out. */
export interface ShelfWords {
  readonly opening: (first: string, second: string, count: number) => string;
  readonly added: (name: string, price: string, at: Spot) => string;
  readonly removed: (name: string, price: string, at: Spot) => string;
  readonly moved: (name: string, price: string, from: Spot, to: Spot) => string;
  readonly priceChanged: (name: string, was: string, is: string, at: Spot) => string;
  readonly addedLabel: (name: string) => string;
  readonly removedLabel: (name: string) => string;
  readonly movedLabel: (name: string) => string;
  readonly priceLabel: (name: string, price: string) => string;
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'];
const boards = ['top', 'middle', 'bottom'];
const spotEn = ({ shelf, place }: Spot) =>
  `the ${boards[shelf - 1]} board, ${ordinals[place - 1]} from the left`;
const levelsZh = ['上层', '中层', '下层'];
const levelsTw = ['上層', '中層', '下層'];
const placeZh = ({ place }: Spot) => `第${'一二三四五'[place - 1]}个位置`;
const placeTw = ({ place }: Spot) => `第${'一二三四五'[place - 1]}個位置`;
const spotZh = (spot: Spot) => `${levelsZh[spot.shelf - 1]}左起${placeZh(spot)}`;
const spotTw = (spot: Spot) => `${levelsTw[spot.shelf - 1]}左邊數來${placeTw(spot)}`;
/** On the same board only the place is said again. */
const targetZh = (from: Spot, to: Spot) => (from.shelf === to.shelf ? placeZh(to) : spotZh(to));
const targetTw = (from: Spot, to: Spot) => (from.shelf === to.shelf ? placeTw(to) : spotTw(to));

export const shelfWords: Readonly<Record<ReplyLanguage, ShelfWords>> = {
  en: {
    opening: (first, second, count) => `From ${first} to ${second}, ${count} things differ:`,
    added: (name, price, at) => `**Added:** ${name} (${price}) now stands on ${spotEn(at)}.`,
    removed: (name, price, at) => `**Removed:** ${name} (${price}) is gone from ${spotEn(at)}.`,
    moved: (name, price, from, to) =>
      from.shelf === to.shelf
        ? `**Moved:** ${name} (${price}) went along the ${boards[to.shelf - 1]} board, from ${ordinals[from.place - 1]} to ${ordinals[to.place - 1]} place from the left.`
        : `**Moved:** ${name} (${price}) went from ${spotEn(from)}, to ${spotEn(to)}.`,
    priceChanged: (name, was, is, at) =>
      `**Price changed:** ${name}, on ${spotEn(at)}, costs ${is} instead of ${was}.`,
    addedLabel: (name) => `${name} (added)`,
    removedLabel: (name) => `${name} (removed)`,
    movedLabel: (name) => `${name} (moved)`,
    priceLabel: (name, price) => `${name} (price ${price})`,
  },
  'zh-CN': {
    opening: (first, second, count) => `从${first} 到${second}，共有 ${count} 处不同：`,
    added: (name, price, at) => `**新增：** ${spotZh(at)}多了${name}（${price}）。`,
    removed: (name, price, at) => `**消失：** ${spotZh(at)}的${name}（${price}）不见了。`,
    moved: (name, price, from, to) =>
      `**移动：** ${name}（${price}）从${spotZh(from)}移到了${targetZh(from, to)}。`,
    priceChanged: (name, was, is, at) => `**价格变化：** ${spotZh(at)}的${name}由 ${was} 变为 ${is}。`,
    addedLabel: (name) => `${name}（新增）`,
    removedLabel: (name) => `${name}（消失）`,
    movedLabel: (name) => `${name}（移动）`,
    priceLabel: (name, price) => `${name}（价格 ${price}）`,
  },
  'zh-TW': {
    opening: (first, second, count) => `從${first} 到${second}，共有 ${count} 處不同：`,
    added: (name, price, at) => `**新增：** ${spotTw(at)}多了${name}（${price}）。`,
    removed: (name, price, at) => `**消失：** ${spotTw(at)}的${name}（${price}）不見了。`,
    moved: (name, price, from, to) =>
      `**移動：** ${name}（${price}）從${spotTw(from)}移到了${targetTw(from, to)}。`,
    priceChanged: (name, was, is, at) => `**價格變化：** ${spotTw(at)}的${name}由 ${was} 變為 ${is}。`,
    addedLabel: (name) => `${name}（新增）`,
    removedLabel: (name) => `${name}（消失）`,
    movedLabel: (name) => `${name}（移動）`,
    priceLabel: (name, price) => `${name}（價格 ${price}）`,
  },
};
