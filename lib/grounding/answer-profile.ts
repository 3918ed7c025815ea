import { describeModel } from '@/lib/catalogue/describe-model';
import type { CoordinateSpace } from '@/lib/catalogue/model';

/**
 * What a model's numbers count: besides the spaces of the catalogue, 0–999 and 0–1024 of each side, per cent,
 * parts of one, and pixels of the original picture, which no model is known for but a server may hand it.
 */
export type AnswerSpace =
  | CoordinateSpace
  | 'relative-999'
  | 'relative-1024'
  | 'percent'
  | 'unit'
  | 'picture-pixels';

/** How a model writes geometry, whatever the syntax: the same keys mean other things from another family. */
export interface AnswerProfile {
  readonly space: AnswerSpace;
  /** The keys whose lists put y before x; `all` when every list does. */
  readonly yFirst: 'none' | 'all' | 'box_2d';
  /** What stands for geometry in plain text: `[x1, y1, x2, y2]`, or `(x1,y1),(x2,y2)` with its special tokens stripped. */
  readonly plainText: 'none' | 'lists' | 'pairs';
  /** Frame and unit of angles in which boxes in space are given. */
  readonly cuboids: 'qwen' | 'gemini';
}

const ordinary = { yFirst: 'none', plainText: 'none', cuboids: 'qwen' } as const;

/** Families beside the vendor's own, tried on the id in lower case. Sources: their model cards and reference parsers. */
const rows: readonly (readonly [pattern: RegExp, facts: Partial<AnswerProfile>])[] = [
  [/gemini/, { yFirst: 'all', cuboids: 'gemini' }],
  [/paligemma/, { space: 'relative-1024', yFirst: 'all' }],
  [/glm-5\.3-flash/, { yFirst: 'box_2d', plainText: 'lists' }],
  [/\bglm/, { plainText: 'lists' }],
  [/kimi-?vl/, { space: 'unit' }],
  [/moondream/, { space: 'unit' }],
  [/molmo-?2/, { space: 'relative-1000' }],
  [/molmo/, { space: 'percent' }],
  [/internvl/, { space: 'relative-1000' }],
  [/deepseek-?(?:vl-?2|ocr)/, { space: 'relative-999' }],
  [/qwen2-?vl|qvq|qwen-vl-(?:v1|chat)/, { plainText: 'pairs' }],
];

export function answerProfile(modelId: string): AnswerProfile {
  return { space: describeModel(modelId).coordinateSpace, ...ordinary, ...rowOf(modelId)?.[1] };
}

/** Whether it is known how the model writes geometry; of any other the present-day way is assumed. */
export function isKnownModel(modelId: string): boolean {
  return describeModel(modelId).family !== 'unknown' || rowOf(modelId) !== undefined;
}

function rowOf(modelId: string) {
  const name = modelId.toLowerCase().replace(/[_:]/g, '-');
  return rows.find(([pattern]) => pattern.test(name));
}
