import { describe, expect, it } from 'vitest';
import { describeModel } from './describe-model';
import type { CoordinateSpace, ModelFamily, ThinkingMode } from './model';
import { modelRows } from './model-rows';
import { offeredModels } from './offered-models';

type Known = readonly [
  id: string,
  ModelFamily,
  ThinkingMode,
  CoordinateSpace,
  factor: 28 | 32,
  maxPixels: number,
];

const known: readonly Known[] = [
  ['demo', 'demo', 'hybrid-off', 'relative-1000', 32, 2_621_440],
  ['qwen3.8-max', 'qwen3.8', 'hybrid-on', 'relative-1000', 32, 2_621_440],
  ['qwen3.8-max-2026-09-02', 'qwen3.8', 'hybrid-on', 'relative-1000', 32, 2_621_440],
  ['qwen3.8-flash', 'qwen3.8', 'hybrid-on', 'relative-1000', 32, 2_621_440],
  ['Qwen/Qwen3.8-Flash-Next', 'qwen3.8', 'hybrid-on', 'relative-1000', 32, 2_621_440],
  ['qwen3.7-plus', 'qwen3.7', 'hybrid-on', 'relative-1000', 32, 2_621_440],
  ['qwen3.7-plus-2026-05-26', 'qwen3.7', 'hybrid-on', 'relative-1000', 32, 2_621_440],
  ['alibaba/qwen3.7-flash', 'qwen3.7', 'hybrid-on', 'relative-1000', 32, 2_621_440],
  ['qwen3.6-plus', 'qwen3.6', 'hybrid-on', 'relative-1000', 32, 2_621_440],
  ['Qwen/Qwen3.6-35B-A3B', 'qwen3.6', 'hybrid-on', 'relative-1000', 32, 2_621_440],
  ['qwen3.5-plus', 'qwen3.5', 'hybrid-on', 'relative-1000', 32, 2_621_440],
  ['qwen3.5-397b-a17b', 'qwen3.5', 'hybrid-on', 'relative-1000', 32, 2_621_440],
  ['qwen3-vl-plus', 'qwen3-vl', 'hybrid-off', 'relative-1000', 32, 2_621_440],
  ['qwen3-vl-plus-2025-12-19', 'qwen3-vl', 'hybrid-off', 'relative-1000', 32, 2_621_440],
  ['dashscope/qwen3-vl-plus', 'qwen3-vl', 'hybrid-off', 'relative-1000', 32, 2_621_440],
  ['qwen3-vl-flash-us', 'qwen3-vl', 'hybrid-off', 'relative-1000', 32, 2_621_440],
  ['qwen3-vl-235b-a22b-thinking', 'qwen3-vl', 'always', 'relative-1000', 32, 2_621_440],
  ['Qwen/Qwen3-VL-8B-Thinking', 'qwen3-vl', 'always', 'relative-1000', 32, 2_621_440],
  ['qwen3-vl-thinking', 'qwen3-vl', 'always', 'relative-1000', 32, 2_621_440],
  ['qwen3-vl-32b-instruct', 'qwen3-vl', 'never', 'relative-1000', 32, 2_621_440],
  ['qwen3-vl:8b', 'qwen3-vl', 'never', 'relative-1000', 32, 2_621_440],
  ['unsloth/Qwen3-VL-4B-Instruct-GGUF', 'qwen3-vl', 'never', 'relative-1000', 32, 2_621_440],
  ['qwen3-omni-flash', 'qwen3-omni', 'hybrid-off', 'relative-1000', 32, 2_621_440],
  ['qwen-vl-max', 'qwen-vl', 'never', 'sent-pixels', 32, 1_310_720],
  ['qwen-vl-max-latest', 'qwen-vl', 'never', 'sent-pixels', 32, 1_310_720],
  ['qwen-vl-max-2025-08-13', 'qwen-vl', 'never', 'sent-pixels', 32, 1_310_720],
  ['qwen-vl-max-0813', 'qwen-vl', 'never', 'sent-pixels', 32, 1_310_720],
  ['qwen-vl-plus', 'qwen-vl', 'never', 'sent-pixels', 32, 1_310_720],
  ['qwen-vl-plus-2025-08-15', 'qwen-vl', 'never', 'sent-pixels', 32, 1_310_720],
  ['qwen-vl-max-2025-04-08', 'qwen-vl', 'never', 'sent-pixels', 28, 1_003_520],
  ['qwen-vl-plus-2025-01-25', 'qwen-vl', 'never', 'sent-pixels', 28, 1_003_520],
  ['qwen-vl-max-2024-11-19', 'qwen-vl', 'never', 'relative-1000', 28, 1_003_520],
  ['qwen-vl-plus-2023-12-01', 'qwen-vl-v1', 'never', 'relative-1000', 28, 1_003_520],
  ['qwen2.5-vl-72b-instruct', 'qwen2.5-vl', 'never', 'sent-pixels', 28, 1_003_520],
  ['Qwen/Qwen2.5-VL-7B-Instruct', 'qwen2.5-vl', 'never', 'sent-pixels', 28, 1_003_520],
  ['qwen2_5_vl', 'qwen2.5-vl', 'never', 'sent-pixels', 28, 1_003_520],
  ['qwen2.5vl:7b', 'qwen2.5-vl', 'never', 'sent-pixels', 28, 1_003_520],
  ['qvq-max', 'qvq', 'always', 'relative-1000', 28, 1_003_520],
  ['Qwen/QVQ-72B-Preview', 'qvq', 'always', 'relative-1000', 28, 1_003_520],
  ['qwen2-vl-7b-instruct', 'qwen2-vl', 'never', 'relative-1000', 28, 1_003_520],
  ['qwen-vl-ocr', 'qwen-vl-ocr', 'never', 'relative-1000', 32, 8_388_608],
  ['qwen-vl-ocr-2025-11-20', 'qwen-vl-ocr', 'never', 'relative-1000', 32, 8_388_608],
  ['qwen-vl-ocr-2025-04-13', 'qwen-vl-ocr', 'never', 'sent-pixels', 28, 6_422_528],
  ['qwen-vl-v1', 'qwen-vl-v1', 'never', 'relative-1000', 28, 1_003_520],
  ['qwen-vl-chat-v1', 'qwen-vl-v1', 'never', 'relative-1000', 28, 1_003_520],
  ['somebody/house-model', 'unknown', 'never', 'relative-1000', 32, 2_621_440],
];

describe('describeModel', () => {
  it.each(known)('knows %s', (id, family, thinking, coordinateSpace, factor, maxPixels) => {
    const model = describeModel(id);
    expect(model).toMatchObject({ id, family, thinking, coordinateSpace, hasVision: true });
    expect(model.image.tokenFactor).toBe(factor);
    expect(model.image.defaultMaxPixels).toBe(maxPixels);
  });

  it.each([
    'qwen3.7-max',
    'qwen3.7-max-2026-06-01',
    'qwen3.6-max-preview',
    'Qwen/Qwen3.8-2.4T-A95B',
    'qwen-plus',
    'qwen-plus-2025-07-28',
    'qwen-max',
    'qwen-max-latest',
    'qwen-turbo',
    'qwen-flash',
    'qwen-long',
    'qwen3-max',
    'qwen3-32b',
    'Qwen/Qwen3-30B-A3B-Thinking-2507',
    'qwen3:8b',
    'qwen3-coder-plus',
    'qwen2.5-72b-instruct',
    'qwen2.5-coder-32b-instruct',
    'qwq-plus',
    'qwen3-asr-flash',
    'deepseek-v3.2',
  ])('names %s as text-only', (id) => {
    expect(describeModel(id)).toMatchObject({ hasVision: false, video: null });
  });

  it('keeps the token factor and the coordinate space apart', () => {
    const alias = describeModel('qwen-vl-max');
    const open = describeModel('qwen2.5-vl-72b-instruct');
    expect([alias.coordinateSpace, open.coordinateSpace]).toEqual(['sent-pixels', 'sent-pixels']);
    expect([alias.image.tokenFactor, open.image.tokenFactor]).toEqual([32, 28]);
  });

  it('states what the turn may ask of each line', () => {
    expect(describeModel('qwen3.8-flash')).toMatchObject({
      takesReasoningEffort: true,
      wantsReasoningHistory: true,
      maxThinkingTokens: 262_144,
      maxOutputTokens: 131_072,
      outputLimitKey: 'max_completion_tokens',
      structuredOutput: 'json_schema',
    });
    expect(describeModel('qwen3-vl-plus')).toMatchObject({
      takesTools: true,
      takesSearch: false,
      partialMode: true,
      contextTokens: 262_144,
      maxOutputTokens: 32_768,
      outputLimitKey: 'max_tokens',
      structuredOutput: 'json_object',
    });
    expect(describeModel('qwen3-vl-8b-thinking')).toMatchObject({
      partialMode: false,
      structuredOutput: 'none',
    });
    expect(describeModel('qvq-max')).toMatchObject({
      streamOnly: true,
      takesSystemMessage: false,
      takesTools: false,
    });
    expect(describeModel('qwen-vl-max')).toMatchObject({ takesTools: false, partialMode: true });
  });

  it('states the pixel floors and ceilings', () => {
    const floorAndCeiling = (id: string) => {
      const { minPixels, ceilingPixels } = describeModel(id).image;
      return [minPixels, ceilingPixels];
    };
    expect(floorAndCeiling('qwen3-vl-plus')).toEqual([65_536, 16_777_216]);
    expect(floorAndCeiling('qwen-vl-plus')).toEqual([4_096, 16_777_216]);
    expect(floorAndCeiling('qvq-max')).toEqual([3_136, 12_845_056]);
  });

  it.each([
    ['qwen3.8-flash', true],
    ['qwen3.5-plus', true],
    ['qwen3-vl-plus', false],
    ['qwen2.5-vl-72b-instruct', false],
    ['qwen-vl-max', false],
  ])('knows whether %s is told a video’s rate on the compatible endpoint: %s', (id, expected) => {
    expect(describeModel(id).video?.fpsOnCompatible).toBe(expected);
  });

  it('states how much video each line takes', () => {
    expect(describeModel('qwen3.5-plus').video).toMatchObject({ maxSeconds: 7_200, maxFrames: 8_000 });
    expect(describeModel('qwen3-vl-flash').video).toMatchObject({ maxSeconds: 3_600, maxFrames: 2_000 });
    expect(describeModel('qwen3-vl-235b-a22b-instruct').video).toMatchObject({ maxFrames: 2_000 });
    expect(describeModel('qwen3-vl-8b-instruct').video).toMatchObject({ maxSeconds: 1_200, maxFrames: 512 });
    expect(describeModel('qwen-vl-plus').video).toMatchObject({ maxSeconds: 600, maxFrames: 512 });
    expect(describeModel('qwen-vl-max-2025-01-25').video).toMatchObject({ maxSeconds: 600 });
    expect(describeModel('qwen2-vl-7b-instruct').video).toMatchObject({ maxFrames: 80 });
    expect(describeModel('qwen-vl-ocr').video).toBeNull();
  });

  it('reads 33 languages from Qwen3-VL on and 11 before', () => {
    expect(['qwen3.6-plus', 'qwen3-vl-8b-instruct'].map((id) => describeModel(id).languagesRead)).toEqual([
      33, 33,
    ]);
    expect(
      ['qwen-vl-max', 'qwen2.5-vl-7b-instruct', 'qvq-max'].map((id) => describeModel(id).languagesRead),
    ).toEqual([11, 11, 11]);
  });

  it.each(['', '/', 'a/', '模型', 'constructor', '__proto__'])('has an answer for %j', (id) => {
    expect(describeModel(id)).toMatchObject({ id, family: 'unknown', hasVision: true });
  });

  it('describes every offered model as one of a known family that sees', () => {
    for (const model of offeredModels.map(describeModel)) {
      expect(model.family, model.id).not.toBe('unknown');
      expect(model.hasVision, model.id).toBe(true);
    }
    expect(new Set(offeredModels).size).toBe(offeredModels.length);
  });

  it('has no row that an earlier one hides from every id above', () => {
    const ids = [...offeredModels, ...known.map(([id]) => id), ...furtherIds].map((id) =>
      id
        .slice(id.lastIndexOf('/') + 1)
        .toLowerCase()
        .replace(/[_:]/g, '-'),
    );
    const reached = new Set(ids.map((id) => modelRows.find(({ pattern }) => pattern.test(id))));
    expect(modelRows.filter((row) => !reached.has(row)).map(({ pattern }) => pattern.source)).toEqual([]);
  });
});

const furtherIds = [
  'qwen3.7-max',
  'qwen3.6-max-preview',
  'qwen3.5-max',
  'qwen3.8-2.4t-a95b',
  'qwen3.8-plus',
  'qwen-plus',
  'qwen-max',
  'qwen3-30b-a3b-thinking-2507',
  'qwen3-30b-a3b-instruct-2507',
  'qwen3-32b',
  'qwen2.5-72b-instruct',
  'qwen3-asr-flash',
  'qwq-32b',
  'deepseek-r1',
  'qwen2.5-omni-7b',
  'qwen4-plus',
];
