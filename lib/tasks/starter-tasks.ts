import type { LocalText } from './local-text';

/** A task offered on the empty screen: one click attaches the sample and sends the prompt. */
export interface StarterTask {
  readonly id: 'find-objects' | 'describe';
  readonly sampleId: 'street' | 'table';
  /** The sample's address on our own origin, and the name it gets as an attachment. */
  readonly file: string;
  readonly fileName: string;
  readonly title: LocalText;
  /** In the wording that Qwen's vision models were trained on. */
  readonly prompt: LocalText;
}

export const starterTasks: readonly StarterTask[] = [
  {
    id: 'find-objects',
    sampleId: 'street',
    file: '/samples/street.jpg',
    fileName: 'street.jpg',
    title: { en: 'Find every object', 'zh-CN': '找出所有物体', 'zh-TW': '找出所有物件' },
    prompt: {
      en: 'Find every object in this picture and report its bbox_2d coordinates and label in JSON format.',
      'zh-CN': '框出图中的每一个物体，以 JSON 格式输出其 bbox_2d 坐标和标签。',
      'zh-TW': '框出圖中的每一個物件，以 JSON 格式輸出其 bbox_2d 座標和標籤。',
    },
  },
  {
    id: 'describe',
    sampleId: 'table',
    file: '/samples/table.jpg',
    fileName: 'table.jpg',
    title: { en: 'Describe a picture', 'zh-CN': '描述图片', 'zh-TW': '描述圖片' },
    prompt: {
      en: 'Describe this picture in detail: what is on it, and where?',
      'zh-CN': '请详细描述这张图片：画面上有什么，分别在什么位置？',
      'zh-TW': '請詳細描述這張圖片：畫面上有什麼，各在什麼位置？',
    },
  },
];
