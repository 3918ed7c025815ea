import 'server-only';
import type { LocalText } from '@/lib/tasks/local-text';
import { mathsSolution } from '@/lib/tasks/maths-solution';
import { mathsTruth } from '@/lib/tasks/maths-truth';
import type { ReplyLanguage } from '../language';

type SolvedPart = (typeof mathsSolution)[number];

const { lengthM, footM, slipM } = mathsTruth.given;
const metres = (value: number) => `$${value}\\,\\text{m}$`;

const given: LocalText = {
  en: `**Given:** a ladder ${metres(lengthM)} long, its foot ${metres(footM)} from a vertical wall; later the foot slips ${metres(slipM)} further out. Let $h$ be the height that the ladder reaches.`,
  'zh-CN': `**已知：** 梯子长 ${metres(lengthM)}，梯脚离竖直的墙 ${metres(footM)}，之后梯脚又向外滑 ${metres(slipM)}。设梯子顶端的高度为 $h$。`,
  'zh-TW': `**已知：** 梯子長 ${metres(lengthM)}，梯腳離垂直的牆 ${metres(footM)}，之後梯腳又向外滑 ${metres(slipM)}。設梯子頂端的高度為 $h$。`,
};

const titles: Readonly<Record<SolvedPart['part'], LocalText>> = {
  a: {
    en: '(a) How high the ladder reaches',
    'zh-CN': '(a) 梯子顶端的高度',
    'zh-TW': '(a) 梯子頂端的高度',
  },
  b: {
    en: '(b) How far the top slides down',
    'zh-CN': '(b) 顶端下滑的距离',
    'zh-TW': '(b) 頂端下滑的距離',
  },
};

/** The problem of the maths sample, solved in numbered steps with LaTeX between dollars; each answer in bold. */
export function solveMaths(language: ReplyLanguage): string {
  return [given[language], ...mathsSolution.map((part) => writePart(part, language))].join('\n\n');
}

function writePart({ part, steps, answer }: SolvedPart, language: ReplyLanguage): string {
  const numbered = steps.map(
    ({ words, formula }, index) => `${index + 1}. ${words[language]}\n\n   $$\n   ${formula}\n   $$`,
  );
  return [`### ${titles[part][language]}`, ...numbered, `**${answer[language]}**`].join('\n\n');
}
