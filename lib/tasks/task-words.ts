import type { LocalText } from './local-text';

interface TaskWords {
  readonly title: LocalText;
  /** What the answer brings, in one short line: a prompt such as `qwenvl html` tells nobody. */
  readonly summary: LocalText;
}

/** What the tasks are called. How they ask stands apart: a page that only offers them does not load it. */
export const taskWords = {
  'find-objects': {
    title: { en: 'Find objects', 'zh-CN': '定位物体', 'zh-TW': '定位物件' },
    summary: {
      en: 'A labelled box around every object',
      'zh-CN': '给每个物体画框并标注名称',
      'zh-TW': '為每個物件畫框並標上名稱',
    },
  },
  describe: {
    title: { en: 'Describe a picture', 'zh-CN': '描述图片', 'zh-TW': '描述圖片' },
    summary: {
      en: 'What is on the picture, and where',
      'zh-CN': '画面上有什么、各在什么位置',
      'zh-TW': '畫面上有什麼、各在什麼位置',
    },
  },
  'read-text': {
    title: { en: 'Read text', 'zh-CN': '识别文字', 'zh-TW': '辨識文字' },
    summary: {
      en: 'Every line, boxed and transcribed',
      'zh-CN': '逐行转写文字并标出位置',
      'zh-TW': '逐行轉寫文字並標出位置',
    },
  },
  'extract-fields': {
    title: { en: 'Extract fields', 'zh-CN': '抽取信息', 'zh-TW': '擷取資訊' },
    summary: {
      en: 'Shop, date and total, as JSON',
      'zh-CN': '店名、日期与合计（JSON）',
      'zh-TW': '店名、日期與合計（JSON）',
    },
  },
  'compare-pictures': {
    title: { en: 'Compare two pictures', 'zh-CN': '对比两张图片', 'zh-TW': '比較兩張圖片' },
    summary: {
      en: 'What was added, removed or moved',
      'zh-CN': '新增、消失、移动了什么',
      'zh-TW': '新增、消失、移動了什麼',
    },
  },
  'solve-problem': {
    title: { en: 'Solve step by step', 'zh-CN': '分步解题', 'zh-TW': '分步解題' },
    summary: {
      en: 'Thinks first, then shows every step',
      'zh-CN': '先思考，再给出每一步',
      'zh-TW': '先思考，再列出每一步',
    },
  },
  'parse-page': {
    title: { en: 'Parse a page', 'zh-CN': '解析文档', 'zh-TW': '解析文件' },
    summary: {
      en: 'Text, tables and figures as HTML',
      'zh-CN': '正文、表格与插图转为 HTML',
      'zh-TW': '內文、表格與插圖轉為 HTML',
    },
  },
  'understand-video': {
    title: { en: 'Understand a video', 'zh-CN': '理解视频', 'zh-TW': '理解影片' },
    summary: {
      en: 'What happens, and when',
      'zh-CN': '发生了什么，在什么时候',
      'zh-TW': '發生了什麼，在什麼時候',
    },
  },
  ask: {
    title: { en: 'Ask about a picture', 'zh-CN': '图片问答', 'zh-TW': '圖片問答' },
    summary: {
      en: 'The answer, and where it can be seen',
      'zh-CN': '给出答案并说明依据',
      'zh-TW': '給出答案並說明依據',
    },
  },
  write: {
    title: { en: 'Write about a picture', 'zh-CN': '看图写作', 'zh-TW': '看圖寫作' },
    summary: {
      en: 'Captions in three moods',
      'zh-CN': '三种风格的文案，可直接发布',
      'zh-TW': '三種風格的文案，可直接發布',
    },
  },
  'sketch-to-page': {
    title: { en: 'Sketch to web page', 'zh-CN': '草图转网页', 'zh-TW': '草圖轉網頁' },
    summary: {
      en: 'HTML that runs, from a drawing',
      'zh-CN': '由手绘稿生成可运行的网页',
      'zh-TW': '由手繪稿產生可執行的網頁',
    },
  },
  point: {
    title: { en: 'Point at things', 'zh-CN': '指点物体', 'zh-TW': '指點物件' },
    summary: {
      en: 'One point on every object',
      'zh-CN': '在每个物体上标一个点',
      'zh-TW': '在每個物件上標一個點',
    },
  },
  'locate-3d': {
    title: { en: 'Locate in 3D', 'zh-CN': '三维定位', 'zh-TW': '三維定位' },
    summary: {
      en: 'Each object as a box in space',
      'zh-CN': '给每个物体画出立体框',
      'zh-TW': '為每個物件畫出立體框',
    },
  },
} as const satisfies Readonly<Record<string, TaskWords>>;

export type TaskId = keyof typeof taskWords;
