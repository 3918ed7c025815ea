import 'server-only';
import { chartTruth } from '@/lib/tasks/chart-truth';
import { mathsTruth } from '@/lib/tasks/maths-truth';
import { pageTruth } from '@/lib/tasks/page-truth';
import { sketchTruth } from '@/lib/tasks/sketch-truth';
import type { BoxedText, TruthBox } from '@/lib/tasks/still-truth';
import { middleOf } from './known-object';
import type { KnownSample } from './known-samples';

/** A part of a page in reading order; images have no text, tables have rows with the headings first. */
export interface PageBlock {
  readonly kind: 'title' | 'heading' | 'text' | 'caption' | 'image' | 'table';
  readonly box: TruthBox;
  readonly text: string;
  readonly rows: readonly (readonly string[])[];
}

function block(kind: PageBlock['kind'], { text, box }: BoxedText, rows: PageBlock['rows'] = []): PageBlock {
  return { kind, box, text, rows };
}

/** The parts of a sample, as a document parser sees it. */
export function pageBlocks({ id, lines, width, height }: KnownSample): readonly PageBlock[] {
  switch (id) {
    case 'page':
      return journalBlocks();
    case 'chart':
      return chartBlocks();
    case 'sketch':
      return sketchBlocks();
    case 'maths':
      return mathsBlocks();
    case 'street':
    case 'table':
    case 'lake':
    case 'crates':
      return [block('image', { text: '', box: [0, 0, width, height] })];
    default:
      return lines.map((line, index) => block(id === 'receipt' && index === 0 ? 'title' : 'text', line));
  }
}

const journalKinds: Readonly<Record<(typeof pageTruth.regions)[number]['kind'], PageBlock['kind']>> = {
  header: 'text',
  title: 'title',
  byline: 'text',
  paragraph: 'text',
  figure: 'image',
  caption: 'caption',
  table: 'table',
  footer: 'text',
};

function journalBlocks(): PageBlock[] {
  const { columns, rows } = pageTruth.table;
  return pageTruth.regions.map((region) =>
    block(journalKinds[region.kind], region, region.kind === 'table' ? [columns, ...rows] : []),
  );
}

/** The plot with everything written in it is one image; title, subtitle and source stand around it. */
function chartBlocks(): PageBlock[] {
  const { lines, marks, title, subtitle, source } = chartTruth;
  const around = new Set([title, subtitle, source]);
  const plot = unionOf([...lines.filter(({ text }) => !around.has(text)), ...marks].map(({ box }) => box));
  const kindOf = (text: string) => (text === title ? 'title' : 'text');
  const [heads, feet] = [true, false].map((isAbove) =>
    lines
      .filter(({ text, box }) => around.has(text) && box[1] < plot[1] === isAbove)
      .map((line) => block(kindOf(line.text), line)),
  );
  return [...(heads ?? []), block('image', { text: '', box: plot }), ...(feet ?? [])];
}

/** Frames around other elements, such as cards, are left out: what stands in them says the same. */
function sketchBlocks(): PageBlock[] {
  const kindOf = (kind: (typeof sketchTruth.elements)[number]['kind']) =>
    kind === 'heading' ? 'heading' : kind === 'image' ? 'image' : 'text';
  return sketchTruth.elements
    .filter(({ kind, text }) => kind !== 'card' && (text !== '' || kind === 'image'))
    .map((element) => block(kindOf(element.kind), element));
}

function mathsBlocks(): PageBlock[] {
  const { lines, figure } = mathsTruth;
  const outside = lines.filter(({ box }) => !holds(figure.box, middleOf(box)));
  return [
    ...outside.map((line, index) => block(index === 0 ? 'heading' : 'text', line)),
    block('image', { text: '', box: figure.box }),
  ];
}

function holds([x1, y1, x2, y2]: TruthBox, [x, y]: readonly [number, number]): boolean {
  return x1 <= x && x < x2 && y1 <= y && y < y2;
}

function unionOf(boxes: readonly TruthBox[]): TruthBox {
  const edge = (index: 0 | 1 | 2 | 3, pick: (...values: number[]) => number) =>
    pick(...boxes.map((box) => box[index]));
  return [edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)];
}
