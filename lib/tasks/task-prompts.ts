import type { LocalText } from './local-text';
import type { TaskId } from './task-words';

const receiptFields = {
  en: ['shop', 'date', 'number of items', 'subtotal', 'tax', 'total', 'currency'],
  'zh-CN': ['商店', '日期', '商品件数', '小计', '税额', '合计', '币种'],
  'zh-TW': ['商店', '日期', '商品件數', '小計', '稅額', '合計', '幣別'],
};
const quoted = (fields: readonly string[]) => fields.map((field) => `'${field}'`).join(', ');

/**
 * How the tasks ask, in the wording of the vendor's own documents, which the models were trained on:
 * https://www.alibabacloud.com/help/en/model-studio/vision ("effect overview") and the Qwen3-VL cookbooks.
 */
export const taskPrompts: Readonly<Record<TaskId, LocalText>> = {
  'find-objects': {
    en: 'Detect every object in the image and output its bbox_2d coordinates and label in JSON format.',
    'zh-CN': '检测图中所有物体，并以JSON格式输出其bbox_2d坐标和label。',
    'zh-TW': '檢測圖中所有物件，並以JSON格式輸出其bbox_2d座標和label。',
  },
  describe: {
    en: 'Describe this picture in detail: what is on it, and where?',
    'zh-CN': '请详细描述这张图片：画面上有什么，分别在什么位置？',
    'zh-TW': '請詳細描述這張圖片：畫面上有什麼，各在什麼位置？',
  },
  'read-text': {
    en: 'Spot all the text in the image line by line, and output bbox_2d and text_content in JSON format.',
    'zh-CN': '请逐行识别图中所有文字，并以JSON格式输出bbox_2d和text_content。',
    'zh-TW': '請逐行辨識圖中所有文字，並以JSON格式輸出bbox_2d和text_content。',
  },
  'extract-fields': {
    en: `Extract from the image: [${quoted(receiptFields.en)}]. Please output in JSON format.`,
    'zh-CN': `提取图中的：[${quoted(receiptFields['zh-CN'])}]，请你以JSON格式输出。`,
    'zh-TW': `提取圖中的：[${quoted(receiptFields['zh-TW'])}]，請你以JSON格式輸出。`,
  },
  'compare-pictures': {
    en: 'Compare the two pictures. List what was added, removed, moved or changed, and output the bbox_2d and label of each difference in JSON format, picture by picture.',
    'zh-CN':
      '对比这两张图片，列出新增、消失、移动或变化的物品，并分别针对每张图以JSON格式输出每处差异的bbox_2d和label。',
    'zh-TW':
      '比較這兩張圖片，列出新增、消失、移動或變化的物品，並分別針對每張圖以JSON格式輸出每處差異的bbox_2d和label。',
  },
  'solve-problem': {
    en: 'Solve the math problem in the image step by step.',
    'zh-CN': '请你分步骤解答图中的数学题。',
    'zh-TW': '請你分步驟解答圖中的數學題。',
  },
  'parse-page': { en: 'qwenvl html', 'zh-CN': 'qwenvl html', 'zh-TW': 'qwenvl html' },
  'understand-video': {
    en: 'What happens in this video? Output the start time (start_time), end time (end_time) and event (event) of each action in JSON format, with timestamps as HH:mm:ss.',
    'zh-CN':
      '请你描述下视频中发生的一系列动作，以JSON格式输出开始时间（start_time）、结束时间（end_time）、事件（event），请使用HH:mm:ss表示时间戳。',
    'zh-TW':
      '請你描述下影片中發生的一系列動作，以JSON格式輸出開始時間（start_time）、結束時間（end_time）、事件（event），請使用HH:mm:ss表示時間戳記。',
  },
  ask: {
    en: 'Answer from the image: what is the most important thing it shows, and where in it can that be seen?',
    'zh-CN': '根据图片回答：它最重要的信息是什么？从图中哪里可以看出来？',
    'zh-TW': '根據圖片回答：它最重要的資訊是什麼？從圖中哪裡可以看出來？',
  },
  write: {
    en: 'Based on what the image shows, write an engaging caption to post with it, in three different moods.',
    'zh-CN': '请根据图片内容，帮我写一段有意思的朋友圈文案，给出三种不同的风格。',
    'zh-TW': '請根據圖片內容，幫我寫一段有意思的社群貼文，給出三種不同的風格。',
  },
  'sketch-to-page': {
    en: 'Use HTML and CSS to create a web page from my sketch. Put everything into one HTML file.',
    'zh-CN': '根据我的草图设计，使用HTML、CSS创建网页，全部写在一个HTML文件中。',
    'zh-TW': '根據我的草圖設計，使用HTML、CSS建立網頁，全部寫在一個HTML檔案中。',
  },
  point: {
    en: 'Locate every object in the image in the form of points and output its point_2d coordinates and label in JSON format.',
    'zh-CN': '以点的形式定位图中所有物体，并以JSON格式输出其point_2d坐标和label。',
    'zh-TW': '以點的形式定位圖中所有物件，並以JSON格式輸出其point_2d座標和label。',
  },
  'locate-3d': {
    en: 'Detect every object in the image and predict its 3D position. Output JSON: [{"bbox_3d": [x_center, y_center, z_center, x_size, y_size, z_size, roll, pitch, yaw], "label": "category"}]',
    'zh-CN':
      '检测图中所有物体并预测其3D位置。输出JSON：[{"bbox_3d": [x_center, y_center, z_center, x_size, y_size, z_size, roll, pitch, yaw], "label": "类别"}]',
    'zh-TW':
      '檢測圖中所有物件並預測其3D位置。輸出JSON：[{"bbox_3d": [x_center, y_center, z_center, x_size, y_size, z_size, roll, pitch, yaw], "label": "類別"}]',
  },
};
