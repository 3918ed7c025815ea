import type { LocalText } from './local-text';

interface TaskWords {
  readonly title: LocalText;
  /** What the answer brings, in one short line: a prompt such as `qwenvl html` tells nobody. */
  readonly summary: LocalText;
  /** In the wording of the vendor's own documents, which the models were trained on. */
  readonly prompt: LocalText;
}

const receiptFields = {
  en: ['shop', 'date', 'number of items', 'subtotal', 'tax', 'total', 'currency'],
  'zh-CN': ['商店', '日期', '商品件数', '小计', '税额', '合计', '币种'],
  'zh-TW': ['商店', '日期', '商品件數', '小計', '稅額', '合計', '幣別'],
};
const quoted = (fields: readonly string[]) => fields.map((field) => `'${field}'`).join(', ');

/**
 * What the tasks are called and how they are asked. Wordings: https://www.alibabacloud.com/help/en/model-studio/vision
 * ("effect overview") and the Qwen3-VL cookbooks.
 */
export const taskWords = {
  'find-objects': {
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
  },
  describe: {
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
  },
  'read-text': {
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
  },
  'extract-fields': {
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
  },
  'compare-pictures': {
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
  },
  'solve-problem': {
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
  },
  'parse-page': {
    title: { en: 'Parse a page', 'zh-CN': '解析文档', 'zh-TW': '解析文件' },
    summary: {
      en: 'Text, tables and figures as HTML',
      'zh-CN': '正文、表格与插图转为 HTML',
      'zh-TW': '內文、表格與插圖轉為 HTML',
    },
    prompt: { en: 'qwenvl html', 'zh-CN': 'qwenvl html', 'zh-TW': 'qwenvl html' },
  },
  'understand-video': {
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
  },
  ask: {
    title: { en: 'Ask about a picture', 'zh-CN': '图片问答', 'zh-TW': '圖片問答' },
    summary: {
      en: 'The answer, and where it can be seen',
      'zh-CN': '给出答案并说明依据',
      'zh-TW': '給出答案並說明依據',
    },
    prompt: {
      en: 'Answer from the image: what is the most important thing it shows, and where in it can that be seen?',
      'zh-CN': '根据图片回答：它最重要的信息是什么？从图中哪里可以看出来？',
      'zh-TW': '根據圖片回答：它最重要的資訊是什麼？從圖中哪裡可以看出來？',
    },
  },
  write: {
    title: { en: 'Write about a picture', 'zh-CN': '看图写作', 'zh-TW': '看圖寫作' },
    summary: {
      en: 'Captions in three moods, to post as they are',
      'zh-CN': '三种风格的文案，可直接发布',
      'zh-TW': '三種風格的文案，可直接發布',
    },
    prompt: {
      en: 'Based on what the image shows, write an engaging caption to post with it, in three different moods.',
      'zh-CN': '请根据图片内容，帮我写一段有意思的朋友圈文案，给出三种不同的风格。',
      'zh-TW': '請根據圖片內容，幫我寫一段有意思的社群貼文，給出三種不同的風格。',
    },
  },
  'sketch-to-page': {
    title: { en: 'Sketch to web page', 'zh-CN': '草图转网页', 'zh-TW': '草圖轉網頁' },
    summary: {
      en: 'HTML that runs, from a drawing',
      'zh-CN': '由手绘稿生成可运行的网页',
      'zh-TW': '由手繪稿產生可執行的網頁',
    },
    prompt: {
      en: 'Use HTML and CSS to create a web page from my sketch. Put everything into one HTML file.',
      'zh-CN': '根据我的草图设计，使用HTML、CSS创建网页，全部写在一个HTML文件中。',
      'zh-TW': '根據我的草圖設計，使用HTML、CSS建立網頁，全部寫在一個HTML檔案中。',
    },
  },
  point: {
    title: { en: 'Point at things', 'zh-CN': '指点物体', 'zh-TW': '指點物件' },
    summary: {
      en: 'One point on every object',
      'zh-CN': '在每个物体上标一个点',
      'zh-TW': '在每個物件上標一個點',
    },
    prompt: {
      en: 'Locate every object in the image in the form of points and output its point_2d coordinates and label in JSON format.',
      'zh-CN': '以点的形式定位图中所有物体，并以JSON格式输出其point_2d坐标和label。',
      'zh-TW': '以點的形式定位圖中所有物件，並以JSON格式輸出其point_2d座標和label。',
    },
  },
  'locate-3d': {
    title: { en: 'Locate in 3D', 'zh-CN': '三维定位', 'zh-TW': '三維定位' },
    summary: {
      en: 'Each object as a box in space',
      'zh-CN': '给每个物体画出立体框',
      'zh-TW': '為每個物件畫出立體框',
    },
    prompt: {
      en: 'Detect every object in the image and predict its 3D position. Output JSON: [{"bbox_3d": [x_center, y_center, z_center, x_size, y_size, z_size, roll, pitch, yaw], "label": "category"}]',
      'zh-CN':
        '检测图中所有物体并预测其3D位置。输出JSON：[{"bbox_3d": [x_center, y_center, z_center, x_size, y_size, z_size, roll, pitch, yaw], "label": "类别"}]',
      'zh-TW':
        '檢測圖中所有物件並預測其3D位置。輸出JSON：[{"bbox_3d": [x_center, y_center, z_center, x_size, y_size, z_size, roll, pitch, yaw], "label": "類別"}]',
    },
  },
} as const satisfies Readonly<Record<string, TaskWords>>;

export type TaskId = keyof typeof taskWords;
