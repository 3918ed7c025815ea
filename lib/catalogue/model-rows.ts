import {
  fortySeconds,
  image28,
  image32Many,
  image32OfAlias,
  type ModelFacts,
  oneHour,
  tenMinutes,
  twentyMinutes,
} from './family-facts';
import type { ModelFamily } from './model';

/** One line of the catalogue: the ids it speaks of, their family, and what differs from the family. */
export interface CatalogueRow {
  readonly pattern: RegExp;
  readonly family: ModelFamily;
  readonly facts?: Partial<ModelFacts>;
}

const textOnly = { hasVision: false, video: null } as const satisfies Partial<ModelFacts>;

/** Weights that anyone may serve: a shorter context, and none of the hosted service's extras. */
const openWeights = {
  contextTokens: 262_144,
  takesSearch: false,
  outputLimitKey: 'max_tokens',
} as const satisfies Partial<ModelFacts>;

const thinkingOnly = {
  thinking: 'always',
  maxThinkingTokens: 81_920,
  partialMode: false,
  structuredOutput: 'none',
} as const satisfies Partial<ModelFacts>;

const olderOcr = {
  coordinateSpace: 'sent-pixels',
  image: { ...image28, defaultMaxPixels: 6_422_528, ceilingPixels: 23_520_000 },
} as const satisfies Partial<ModelFacts>;

/** Stable names and their `-latest`: what a dated snapshot of the same model may lack. */
const stableAlias = {
  structuredOutput: 'json_object',
  partialMode: true,
  image: image32OfAlias,
} as const satisfies Partial<ModelFacts>;

const snapshot = { partialMode: true } as const satisfies Partial<ModelFacts>;

/** Snapshots of 2024 are of the Qwen2-VL generation: they answer on the 0–1000 grid. */
const snapshotOf2024 = {
  coordinateSpace: 'relative-1000',
  contextTokens: 32_768,
  maxOutputTokens: 2_048,
  video: fortySeconds,
} as const satisfies Partial<ModelFacts>;

/**
 * The first row whose pattern fits decides. Patterns are tried on the id's last path segment, lower-cased,
 * `_` and `:` written as `-`. Sources: the vendor's model list and its pages on vision, reasoning and structured output.
 */
export const modelRows: readonly CatalogueRow[] = [
  { pattern: /^demo$/, family: 'demo' },

  // Text in, text out.
  { pattern: /\bqwen3\.8-2\.4t/, family: 'qwen3.8', facts: { ...openWeights, ...textOnly } },
  { pattern: /\bqwen3\.7-max/, family: 'qwen3.7', facts: textOnly },
  { pattern: /\bqwen3\.6-max/, family: 'qwen3.6', facts: textOnly },
  { pattern: /\bqwen3\.5-max/, family: 'qwen3.5', facts: textOnly },
  {
    pattern: /\bqwen-(?:plus|flash|turbo)/,
    family: 'unknown',
    facts: { ...textOnly, thinking: 'hybrid-off' },
  },
  { pattern: /\bqwen3-\d[\d.]*b.*thinking/, family: 'unknown', facts: { ...textOnly, thinking: 'always' } },
  { pattern: /\bqwen3-\d[\d.]*b.*instruct/, family: 'unknown', facts: textOnly },
  { pattern: /\bqwen3-\d[\d.]*b/, family: 'unknown', facts: { ...textOnly, thinking: 'hybrid-on' } },
  { pattern: /\bqwen(?:1\.5|2|2\.5)?-\d[\d.]*b/, family: 'unknown', facts: textOnly },
  {
    pattern: /\bqwen(?:2\.5|3)?-(?:max|long|coder|next|math|mt|deep|turbo|plus)/,
    family: 'unknown',
    facts: textOnly,
  },
  { pattern: /\bqwen[\d.]*-(?:audio|tts|asr|image|livetranslate)/, family: 'unknown', facts: textOnly },
  { pattern: /\bqwq\b/, family: 'unknown', facts: { ...textOnly, thinking: 'always' } },
  { pattern: /^text-embedding|^deepseek-(?:chat|coder|reasoner|r1|v\d)/, family: 'unknown', facts: textOnly },

  // Sound besides sight.
  { pattern: /\bqwen3(?:\.\d)?-?omni/, family: 'qwen3-omni' },
  { pattern: /\bqwen(?:2\.5)?-?omni/, family: 'qwen2.5-vl', facts: { streamOnly: true } },

  // The current line: pictures and video in every model.
  {
    pattern: /\bqwen3\.8-max/,
    family: 'qwen3.8',
    facts: { takesReasoningEffort: true, wantsReasoningHistory: true, image: image32Many },
  },
  {
    pattern: /\bqwen3\.8-flash(?!-next)/,
    family: 'qwen3.8',
    facts: { takesReasoningEffort: true, wantsReasoningHistory: true },
  },
  { pattern: /\bqwen3\.8-(?:\d+b|.*next)/, family: 'qwen3.8', facts: openWeights },
  { pattern: /\bqwen3\.8/, family: 'qwen3.8' },
  { pattern: /\bqwen3\.7-plus/, family: 'qwen3.7', facts: { image: image32Many } },
  { pattern: /\bqwen3\.7/, family: 'qwen3.7' },
  { pattern: /\bqwen3\.6-\d+b/, family: 'qwen3.6', facts: openWeights },
  { pattern: /\bqwen3\.6/, family: 'qwen3.6' },
  { pattern: /\bqwen3\.5-\d+b/, family: 'qwen3.5', facts: openWeights },
  { pattern: /\bqwen3\.5/, family: 'qwen3.5' },
  { pattern: /\bqwen(?:3\.9|[4-9])/, family: 'unknown', facts: { thinking: 'hybrid-on', takesTools: true } },

  {
    pattern: /\bqwen3-?vl-(?:plus|flash)/,
    family: 'qwen3-vl',
    facts: { thinking: 'hybrid-off', maxThinkingTokens: 81_920, contextTokens: 262_144, video: oneHour },
  },
  {
    pattern: /\bqwen3-?vl-235b.*thinking/,
    family: 'qwen3-vl',
    facts: { ...thinkingOnly, video: { ...twentyMinutes, maxFrames: 2_000, maxTokens: 131_072 } },
  },
  {
    pattern: /\bqwen3-?vl-235b/,
    family: 'qwen3-vl',
    facts: { video: { ...twentyMinutes, maxFrames: 2_000, maxTokens: 131_072 } },
  },
  { pattern: /\bqwen3-?vl\b.*thinking/, family: 'qwen3-vl', facts: thinkingOnly },
  { pattern: /\bqwen3-?vl/, family: 'qwen3-vl' },

  { pattern: /\bqwen2[.-]?5-?vl/, family: 'qwen2.5-vl' },
  { pattern: /\bqvq-72b/, family: 'qvq', facts: { contextTokens: 32_768, maxOutputTokens: 16_384 } },
  { pattern: /\bqvq/, family: 'qvq' },
  { pattern: /\bqwen2-?vl/, family: 'qwen2-vl' },

  { pattern: /\bqwen-vl-ocr-(?:2024|1028|2025-0|0413|0828)/, family: 'qwen-vl-ocr', facts: olderOcr },
  { pattern: /\bqwen-vl-ocr/, family: 'qwen-vl-ocr' },
  { pattern: /\bqwen-vl-(?:chat-)?v1|\bqwen-vl-chat|\bqwen-vl$/, family: 'qwen-vl-v1' },
  { pattern: /\bqwen-vl-plus-(?:2023-12-01|1201)/, family: 'qwen-vl-v1' },

  // Names that moved on: the newest snapshots count in 32-pixel patches and still answer in pixels.
  {
    pattern: /\bqwen-vl-max(?:-latest|-us)?$/,
    family: 'qwen-vl',
    facts: { ...stableAlias, video: twentyMinutes },
  },
  {
    pattern: /\bqwen-vl-plus(?:-latest|-us)?$/,
    family: 'qwen-vl',
    facts: { ...stableAlias, video: tenMinutes },
  },
  {
    pattern: /\bqwen-vl-max-(?:2025-08-13|0813)/,
    family: 'qwen-vl',
    facts: { ...snapshot, image: image32OfAlias, video: twentyMinutes },
  },
  {
    pattern: /\bqwen-vl-plus-(?:2025-0(?:8-15|7-10)|0815|0710)/,
    family: 'qwen-vl',
    facts: { ...snapshot, image: image32OfAlias },
  },
  {
    pattern: /\bqwen-vl-(?:max|plus)-(?:2024|0201|0809|1030|1119|1230)/,
    family: 'qwen-vl',
    facts: snapshotOf2024,
  },
  {
    pattern: /\bqwen-vl-max-2025-(?!0[1-3]|04-02)/,
    family: 'qwen-vl',
    facts: { ...snapshot, video: twentyMinutes },
  },
  { pattern: /\bqwen-vl-(?:max|plus)/, family: 'qwen-vl', facts: snapshot },
];
