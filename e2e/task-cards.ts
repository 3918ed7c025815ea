import type { Locale } from './words';

/** The title of every task card, as people read it. */
export const cardTitles = {
  findObjects: { en: 'Find objects', 'zh-CN': '定位物体', 'zh-TW': '定位物件' },
  describe: { en: 'Describe a picture', 'zh-CN': '描述图片', 'zh-TW': '描述圖片' },
  readText: { en: 'Read text', 'zh-CN': '识别文字', 'zh-TW': '辨識文字' },
  extractFields: { en: 'Extract fields', 'zh-CN': '抽取信息', 'zh-TW': '擷取資訊' },
  comparePictures: { en: 'Compare two pictures', 'zh-CN': '对比两张图片', 'zh-TW': '比較兩張圖片' },
  solveProblem: { en: 'Solve step by step', 'zh-CN': '分步解题', 'zh-TW': '分步解題' },
  parsePage: { en: 'Parse a page', 'zh-CN': '解析文档', 'zh-TW': '解析文件' },
  sketchToPage: { en: 'Sketch to web page', 'zh-CN': '草图转网页', 'zh-TW': '草圖轉網頁' },
  point: { en: 'Point at things', 'zh-CN': '指点物体', 'zh-TW': '指點物件' },
  locateIn3d: { en: 'Locate in 3D', 'zh-CN': '三维定位', 'zh-TW': '三維定位' },
  understandVideo: { en: 'Understand a video', 'zh-CN': '理解视频', 'zh-TW': '理解影片' },
} as const satisfies Readonly<Record<string, Readonly<Record<Locale, string>>>>;

export type Card = keyof typeof cardTitles;
