import type { LocalText } from './local-text';
import { type TaskId, taskWords } from './task-words';

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

/** A task as it is offered: what it is called, and what it can be tried on. */
export interface OfferedTask {
  readonly id: TaskId;
  readonly title: LocalText;
  readonly summary: LocalText;
  /** In the order in which they are attached: the first is Picture 1. */
  readonly samples: readonly TaskSample[];
}

const stillOf = (fileName: string) => `/samples/small/${fileName.replace(/\.[^.]+$/, '.jpg')}`;

const picture = (fileName: string, en: string, simplified: string, traditional: string): TaskSample => ({
  file: `/samples/${fileName}`,
  fileName,
  kind: 'picture',
  still: stillOf(fileName),
  title: { en, 'zh-CN': simplified, 'zh-TW': traditional },
});

const clip: TaskSample = {
  ...picture('clip.mp4', 'A short video', '一段短视频', '一段短影片'),
  kind: 'video',
};
const sketch = picture('sketch.jpg', 'A hand-drawn web page', '手绘网页草图', '手繪網頁草圖');
const table = picture('table.jpg', 'A set table', '布置好的餐桌', '擺好的餐桌');

const card = (id: TaskId, samples: readonly TaskSample[]): OfferedTask => ({ id, ...taskWords[id], samples });

/** The gallery. The first eight are what most people come for. */
export const taskCards: readonly OfferedTask[] = [
  card('find-objects', [picture('street.jpg', 'A street corner', '街角', '街角')]),
  card('describe', [table]),
  card('read-text', [sketch]),
  card('extract-fields', [picture('receipt.jpg', 'A till receipt', '购物小票', '購物收據')]),
  card('compare-pictures', [
    picture('shelf-before.jpg', 'A shelf, before', '货架（调整前）', '貨架（調整前）'),
    picture('shelf-after.jpg', 'A shelf, after', '货架（调整后）', '貨架（調整後）'),
  ]),
  card('solve-problem', [picture('maths.jpg', 'A maths problem', '一道数学题', '一道數學題')]),
  card('parse-page', [picture('page.png', 'A page of a journal', '期刊页面', '期刊頁面')]),
  card('understand-video', [clip]),
  card('ask', [picture('chart.png', 'A chart of clean power', '清洁电力图表', '潔淨電力圖表')]),
  card('write', [picture('lake.jpg', 'A lake under a full moon', '满月下的湖', '滿月下的湖')]),
  card('sketch-to-page', [sketch]),
  card('point', [table]),
  card('locate-3d', [picture('crates.jpg', 'Crates on a floor', '地面上的货箱', '地面上的貨箱')]),
];
