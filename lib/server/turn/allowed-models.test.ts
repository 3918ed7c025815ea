import { describe, expect, it } from 'vitest';
import { isAllowedModel, type ModelSettings, refuseModel } from './allowed-models';

const settings = (given: Partial<ModelSettings>): ModelSettings => ({
  apiKey: 'k',
  defaultModel: 'qwen3-vl-plus',
  usualModel: 'qwen3-vl-plus',
  allowedModels: null,
  ...given,
});

describe('allowed models', () => {
  it.each([
    ['qwen3-vl-plus', true],
    ['qwen3-vl-flash-2026-01-22', true],
    ['Qwen/Qwen2.5-VL-7B-Instruct', true],
    ['qwen3.8-max', true],
    ['demo', true],
    ['qwen3-max', false],
    ['qwen-plus', false],
    ['deepseek-r1', false],
    ['house/own-vl', false],
    ['', false],
  ])('are the vision models of the catalogue where none are named: %s', (id, isAllowed) => {
    expect(isAllowedModel(id, settings({}))).toBe(isAllowed);
  });

  it('hold the default one, whatever it is', () => {
    expect(isAllowedModel('house/own-vl', settings({ defaultModel: 'house/own-vl' }))).toBe(true);
  });

  it.each([
    [['qwen3-vl-*'], 'qwen3-vl-flash', true],
    [['qwen3-vl-*'], 'qwen3-vl-', true],
    [['qwen3-vl-*'], 'x-qwen3-vl-flash', false],
    [['qwen3-vl-*'], 'qwen2.5-vl-7b-instruct', false],
    [['house/own-vl'], 'house/own-vl', true],
    [['house/own-vl'], 'house/own-vl-2', false],
    [['*'], 'anything/at all', true],
    [['*-vl-*b'], 'qwen2.5-vl-7b', true],
    [['q.en'], 'qwen', false],
    [['(a+)+*$'], '(a+)+$', true],
    [[], 'qwen3-vl-flash', false],
    [[], 'demo', true],
  ])('are those that %j names: %s', (allowedModels, id, isAllowed) => {
    expect(isAllowedModel(id, settings({ allowedModels }))).toBe(isAllowed);
  });

  it('refuse in words that name the setting', () => {
    expect(refuseModel('qwen3-max', settings({}))).toMatchObject({
      code: 'model_not_allowed',
      status: 403,
      param: 'model',
      message: expect.stringContaining('ALLOWED_MODELS'),
    });
    expect(refuseModel('qwen3-vl-plus', settings({}))).toBeNull();
  });
});
