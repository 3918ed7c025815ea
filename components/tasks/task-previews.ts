import type { TaskId } from '@/lib/tasks/task-words';

/** Size of the small stills of the samples, in pixels. */
export const stillSize = { width: 480, height: 312 } as const;

export interface PreviewBox {
  readonly label: string;
  /** [x1, y1, x2, y2] in pixels of the sample, as in its truth. */
  readonly box: readonly [number, number, number, number];
  /** Which of the task's samples it is on, counted from 0. */
  readonly sample?: 0 | 1;
}

export interface TaskPreview {
  /** The part of the samples that their stills show: its left and top edge and its width, in pixels of the sample. */
  readonly cut: { readonly left: number; readonly top: number; readonly width: number };
  /** Air around lines of text, in pixels of the still: in small their boxes would cover them. */
  readonly marginPx?: number;
  readonly boxes: readonly PreviewBox[];
  /** [x, y] in pixels of the sample. */
  readonly dots?: readonly { readonly label: string; readonly at: readonly [number, number] }[];
  /** The edges of boxes in space, as the data of a path in pixels of the sample. */
  readonly wires?: readonly { readonly label: string; readonly edges: string }[];
}

/** Some of what each task's answer draws on its sample, so that a card shows it before it is asked. */
export const taskPreviews: Partial<Record<TaskId, TaskPreview>> = {
  'find-objects': {
    cut: { left: 0, top: 0, width: 1280 },
    boxes: [
      { label: 'bus', box: [74, 520, 502, 700] },
      { label: 'person', box: [177, 583, 280, 780] },
      { label: 'person', box: [981, 592, 1050, 764] },
      { label: 'person', box: [888, 551, 948, 700] },
      { label: 'car', box: [435, 675, 765, 806] },
      { label: 'car', box: [1090, 585, 1280, 698] },
      { label: 'traffic light', box: [783, 342, 817, 430] },
    ],
  },
  'read-text': {
    cut: { left: 50, top: 8, width: 1180 },
    marginPx: 5,
    boxes: [
      { label: 'logo', box: [181, 179, 332, 201] },
      { label: 'heading', box: [149, 270, 423, 320] },
      { label: 'heading', box: [148, 321, 507, 359] },
      { label: 'button', box: [170, 457, 301, 487] },
      { label: 'subheading', box: [146, 527, 341, 554] },
      { label: 'note', box: [988, 115, 1134, 142] },
      { label: 'note', box: [998, 288, 1134, 319] },
      { label: 'note', box: [990, 324, 1164, 353] },
    ],
  },
  'compare-pictures': {
    cut: { left: 474, top: 24, width: 806 },
    boxes: [
      { label: 'honey', box: [1005, 139, 1214, 249] },
      { label: 'dark cocoa', box: [1005, 131, 1214, 249], sample: 1 },
      { label: 'honey', box: [1005, 393, 1214, 503], sample: 1 },
    ],
  },
  point: {
    cut: { left: 0, top: 0, width: 1280 },
    boxes: [],
    dots: [
      { label: 'flowers', at: [605, 224] },
      { label: 'salad', at: [186, 394] },
      { label: 'candle', at: [773, 420] },
      { label: 'bread', at: [1057, 333] },
      { label: 'wine glass', at: [920, 376] },
      { label: 'salmon', at: [617, 655] },
      { label: 'napkin', at: [292, 714] },
      { label: 'glass of water', at: [1072, 544] },
    ],
  },
  'locate-3d': {
    cut: { left: 40, top: 290, width: 944 },
    boxes: [],
    wires: [
      {
        label: 'container',
        edges:
          'M148 473L435 471L435 732L148 718ZM242 480L481 478L481 691L242 682ZM148 473L242 480M435 471L481 478M435 732L481 691M148 718L242 682',
      },
      {
        label: 'wooden crate',
        edges:
          'M748 592L882 586L882 748L748 768ZM645 579L766 575L766 713L645 728ZM748 592L645 579M882 586L766 575M882 748L766 713M748 768L645 728',
      },
      {
        label: 'cardboard box',
        edges:
          'M130 684L260 704L260 873L130 836ZM253 661L376 675L376 819L253 792ZM130 684L253 661M260 704L376 675M260 873L376 819M130 836L253 792',
      },
      {
        label: 'toolbox',
        edges:
          'M543 829L723 810L723 916L543 942ZM513 796L677 781L677 876L513 897ZM543 829L513 796M723 810L677 781M723 916L677 876M543 942L513 897',
      },
    ],
  },
  'parse-page': {
    cut: { left: 0, top: 97, width: 896 },
    marginPx: 5,
    boxes: [
      { label: 'title', box: [93, 122, 689, 199] },
      { label: 'byline', box: [92, 220, 468, 239] },
      { label: 'paragraph', box: [92, 270, 806, 391] },
      { label: 'figure', box: [92, 414, 804, 670] },
    ],
  },
};

/** The parts of the sample video's length that its events take, in order, in seconds. */
export const clipEvents: readonly (readonly [number, number])[] = [
  [0, 3],
  [3, 6],
  [6, 8],
  [8, 11],
  [11, 15],
];
