import type { LocalText } from './local-text';

export type TaskId =
  | 'find-objects'
  | 'describe'
  | 'ask'
  | 'write'
  | 'read-text'
  | 'extract-fields'
  | 'compare-pictures'
  | 'solve-problem'
  | 'sketch-to-page'
  | 'point'
  | 'locate-3d'
  | 'parse-page'
  | 'understand-video';

/** A picture or video of the project's own that a task can be tried on. What is on it stands in its truth, apart. */
export interface TaskSample {
  /** Its address on our own origin. */
  readonly file: string;
  /** The name it gets as an attachment. */
  readonly fileName: string;
  readonly kind: 'picture' | 'video';
  /** Address of a small JPEG of it for cards; of a video one of its frames. */
  readonly still: string;
  /** What it shows, in a few words, for those who do not see it. */
  readonly title: LocalText;
}

/** A task of the gallery: one click attaches its samples, sets its parameters and sends its prompt. */
export interface Task {
  readonly id: TaskId;
  readonly title: LocalText;
  /** What the answer brings, in one short line: a prompt such as `qwenvl html` tells nobody. */
  readonly summary: LocalText;
  /** In the wording of the vendor's own documents, which the models were trained on. */
  readonly prompt: LocalText;
  /** In the order in which they are attached: the first is Picture 1. */
  readonly samples: readonly TaskSample[];
  /** Whether a model that can be told shall think first. */
  readonly isThinkingOn: boolean;
}

const stillOf = (fileName: string) => `/samples/small/${fileName.replace(/\.[^.]+$/, '.jpg')}`;

const picture = (fileName: string, en: string, simplified: string, traditional: string): TaskSample => ({
  file: `/samples/${fileName}`,
  fileName,
  kind: 'picture',
  still: stillOf(fileName),
  title: { en, 'zh-CN': simplified, 'zh-TW': traditional },
});

const receiptFields = {
  en: ['shop', 'date', 'number of items', 'subtotal', 'tax', 'total', 'currency'],
  'zh-CN': ['商店', '日期', '商品件数', '小计', '税额', '合计', '币种'],
  'zh-TW': ['商店', '日期', '商品件數', '小計', '稅額', '合計', '幣別'],
};
const quoted = (fields: readonly string[]) => fields.map((field) => `'${field}'`).join(', ');

/**
 * The gallery. Wordings: https://www.alibabacloud.com/help/en/model-studio/vision ("effect overview") and the
 * Qwen3-VL cookbooks.
 */
export const tasks: readonly Task[] = [
  {
    id: 'find-objects',
    title: { en: 'Find objects', 'zh-CN': '定位物体', 'zh-TW': '定位物件' },
    summary: {
      en: 'A labelled box around every object',
      'zh-CN': '给每个物体画框并标注名称',
      'zh-TW': '為每個物件畫框並標上名稱',
    },
    prompt: {
      en: 'Detect every object in the image and output its bbox_2d coordinates and label in JSON format.',
      'zh-CN': '检测图中所有物体，并以JSON格式输出其bbox_2d坐标和label。',
      'zh-TW': '檢測圖中所有物件，並以JSON格式輸出其bbox_2d座標和label。',
    },
    samples: [picture('street.jpg', 'A street corner', '街角', '街角')],
    isThinkingOn: false,
  },
  {
    id: 'describe',
    title: { en: 'Describe a picture', 'zh-CN': '描述图片', 'zh-TW': '描述圖片' },
    summary: {
      en: 'What is on the picture, and where',
      'zh-CN': '画面上有什么、各在什么位置',
      'zh-TW': '畫面上有什麼、各在什麼位置',
    },
    prompt: {
      en: 'Describe this picture in detail: what is on it, and where?',
      'zh-CN': '请详细描述这张图片：画面上有什么，分别在什么位置？',
      'zh-TW': '請詳細描述這張圖片：畫面上有什麼，各在什麼位置？',
    },
    samples: [picture('table.jpg', 'A set table', '布置好的餐桌', '擺好的餐桌')],
    isThinkingOn: false,
  },
  {
    id: 'read-text',
    title: { en: 'Read text', 'zh-CN': '识别文字', 'zh-TW': '辨識文字' },
    summary: {
      en: 'Every line, boxed and transcribed',
      'zh-CN': '逐行转写文字并标出位置',
      'zh-TW': '逐行轉寫文字並標出位置',
    },
    prompt: {
      en: 'Spot all the text in the image line by line, and output bbox_2d and text_content in JSON format.',
      'zh-CN': '请逐行识别图中所有文字，并以JSON格式输出bbox_2d和text_content。',
      'zh-TW': '請逐行辨識圖中所有文字，並以JSON格式輸出bbox_2d和text_content。',
    },
    samples: [picture('sketch.jpg', 'A hand-drawn web page', '手绘网页草图', '手繪網頁草圖')],
    isThinkingOn: false,
  },
  {
    id: 'extract-fields',
    title: { en: 'Extract fields', 'zh-CN': '抽取信息', 'zh-TW': '擷取資訊' },
    summary: {
      en: 'Shop, date and total, as JSON',
      'zh-CN': '店名、日期与合计（JSON）',
      'zh-TW': '店名、日期與合計（JSON）',
    },
    prompt: {
      en: `Extract from the image: [${quoted(receiptFields.en)}]. Please output in JSON format.`,
      'zh-CN': `提取图中的：[${quoted(receiptFields['zh-CN'])}]，请你以JSON格式输出。`,
      'zh-TW': `提取圖中的：[${quoted(receiptFields['zh-TW'])}]，請你以JSON格式輸出。`,
    },
    samples: [picture('receipt.jpg', 'A till receipt', '购物小票', '購物收據')],
    isThinkingOn: false,
  },
  {
    id: 'compare-pictures',
    title: { en: 'Compare two pictures', 'zh-CN': '对比两张图片', 'zh-TW': '比較兩張圖片' },
    summary: {
      en: 'What was added, removed or moved',
      'zh-CN': '新增、消失、移动了什么',
      'zh-TW': '新增、消失、移動了什麼',
    },
    prompt: {
      en: 'Compare the two pictures. List what was added, removed, moved or changed, and output the bbox_2d and label of each difference in JSON format, picture by picture.',
      'zh-CN':
        '对比这两张图片，列出新增、消失、移动或变化的物品，并分别针对每张图以JSON格式输出每处差异的bbox_2d和label。',
      'zh-TW':
        '比較這兩張圖片，列出新增、消失、移動或變化的物品，並分別針對每張圖以JSON格式輸出每處差異的bbox_2d和label。',
    },
    samples: [
      picture('shelf-before.jpg', 'A shelf, before', '货架（调整前）', '貨架（調整前）'),
      picture('shelf-after.jpg', 'A shelf, after', '货架（调整后）', '貨架（調整後）'),
    ],
    isThinkingOn: false,
  },
  {
    id: 'solve-problem',
    title: { en: 'Solve step by step', 'zh-CN': '分步解题', 'zh-TW': '分步解題' },
    summary: {
      en: 'Thinks first, then shows every step',
      'zh-CN': '先思考，再给出每一步',
      'zh-TW': '先思考，再列出每一步',
    },
    prompt: {
      en: 'Solve the math problem in the image step by step.',
      'zh-CN': '请你分步骤解答图中的数学题。',
      'zh-TW': '請你分步驟解答圖中的數學題。',
    },
    samples: [picture('maths.jpg', 'A maths problem', '一道数学题', '一道數學題')],
    isThinkingOn: true,
  },
  {
    id: 'parse-page',
    title: { en: 'Parse a page', 'zh-CN': '解析文档', 'zh-TW': '解析文件' },
    summary: {
      en: 'Text, tables and figures as HTML',
      'zh-CN': '正文、表格与插图转为 HTML',
      'zh-TW': '內文、表格與插圖轉為 HTML',
    },
    prompt: { en: 'qwenvl html', 'zh-CN': 'qwenvl html', 'zh-TW': 'qwenvl html' },
    samples: [picture('page.png', 'A page of a journal', '期刊页面', '期刊頁面')],
    isThinkingOn: false,
  },
  {
    id: 'understand-video',
    title: { en: 'Understand a video', 'zh-CN': '理解视频', 'zh-TW': '理解影片' },
    summary: {
      en: 'What happens, and when',
      'zh-CN': '发生了什么，在什么时候',
      'zh-TW': '發生了什麼，在什麼時候',
    },
    prompt: {
      en: 'What happens in this video? Output the start time (start_time), end time (end_time) and event (event) of each action in JSON format, with timestamps as HH:mm:ss.',
      'zh-CN':
        '请你描述下视频中发生的一系列动作，以JSON格式输出开始时间（start_time）、结束时间（end_time）、事件（event），请使用HH:mm:ss表示时间戳。',
      'zh-TW':
        '請你描述下影片中發生的一系列動作，以JSON格式輸出開始時間（start_time）、結束時間（end_time）、事件（event），請使用HH:mm:ss表示時間戳記。',
    },
    samples: [
      {
        file: '/samples/clip.mp4',
        fileName: 'clip.mp4',
        kind: 'video',
        still: stillOf('clip.mp4'),
        title: { en: 'A short video', 'zh-CN': '一段短视频', 'zh-TW': '一段短影片' },
      },
    ],
    isThinkingOn: false,
  },
];
