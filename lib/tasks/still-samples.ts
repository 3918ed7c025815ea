import type { LocalText } from './local-text';

/**
 * A lettered picture drawn by the project, without the truth about it: that stands in `<id>-truth.ts`, apart, so
 * that a page which only shows the picture does not load it.
 */
export interface StillSample {
  readonly id: 'receipt' | 'chart' | 'page' | 'sketch' | 'shelf-before' | 'shelf-after' | 'maths';
  /** Its address on our own origin. */
  readonly file: string;
  /** The name it gets as an attachment. */
  readonly fileName: string;
  readonly width: number;
  readonly height: number;
  readonly title: LocalText;
}

const describe = (
  id: StillSample['id'],
  ending: 'jpg' | 'png',
  [width, height]: readonly [number, number],
  title: LocalText,
): StillSample => ({
  id,
  file: `/samples/${id}.${ending}`,
  fileName: `${id}.${ending}`,
  width,
  height,
  title,
});

export const stillSamples: readonly StillSample[] = [
  describe('receipt', 'jpg', [960, 1280], { en: 'A till receipt', 'zh-CN': '购物小票', 'zh-TW': '購物收據' }),
  describe('chart', 'png', [1280, 832], {
    en: 'A chart of clean power',
    'zh-CN': '清洁电力图表',
    'zh-TW': '潔淨電力圖表',
  }),
  describe('page', 'png', [896, 1280], {
    en: 'A page of a journal',
    'zh-CN': '期刊页面',
    'zh-TW': '期刊頁面',
  }),
  describe('sketch', 'jpg', [1280, 960], {
    en: 'A hand-drawn web page',
    'zh-CN': '手绘网页草图',
    'zh-TW': '手繪網頁草圖',
  }),
  describe('shelf-before', 'jpg', [1280, 832], {
    en: 'A shelf, before',
    'zh-CN': '货架（调整前）',
    'zh-TW': '貨架（調整前）',
  }),
  describe('shelf-after', 'jpg', [1280, 832], {
    en: 'A shelf, after',
    'zh-CN': '货架（调整后）',
    'zh-TW': '貨架（調整後）',
  }),
  describe('maths', 'jpg', [1280, 960], {
    en: 'A maths problem',
    'zh-CN': '一道数学题',
    'zh-TW': '一道數學題',
  }),
];
