import { describe, expect, it } from 'vitest';
import { describeModel } from '@/lib/catalogue/describe-model';
import { tasks } from '@/lib/tasks/tasks';
import { type AskedFormat, responseFormat } from './response-format';

const prompt = tasks.find(({ id }) => id === 'extract-fields')?.prompt.en ?? '';
const fields = ['shop', 'date', 'number of items', 'subtotal', 'tax', 'total', 'currency'];
const answerOf = (model: string, asked: Partial<AskedFormat> = {}) =>
  responseFormat(describeModel(model), {
    words: prompt,
    answerFormat: 'listed-fields',
    isThinkingOn: false,
    ...asked,
  }).response_format;

describe('fields that the words list', () => {
  it('are a strict schema where the model keeps to one', () => {
    const format = answerOf('qwen3.7-plus');
    expect(format).toMatchObject({ type: 'json_schema', json_schema: { name: 'fields', strict: true } });
    expect(format).toMatchObject({
      json_schema: { schema: { required: fields, additionalProperties: false } },
    });
  });

  it('follow the words when a person edits them', () => {
    const words = "Extract from the image: ['name', 'birthday']. Please output in JSON format.";
    expect(answerOf('qwen3.8-flash', { words })).toMatchObject({
      json_schema: { schema: { required: ['name', 'birthday'] } },
    });
    expect(answerOf('qwen3.8-flash', { words: 'Everything on it, as JSON.' })).toEqual({
      type: 'json_object',
    });
  });

  it('are any JSON object where the model knows that alone, and nothing where it knows neither', () => {
    expect(answerOf('qwen3-vl-plus')).toEqual({ type: 'json_object' });
    for (const model of ['qvq-max', 'qwen2.5-vl-72b-instruct', 'demo', 'some-other-model'])
      expect(answerOf(model)).toBeUndefined();
  });

  it('are left to the words while the model thinks', () =>
    expect(answerOf('qwen3.7-plus', { isThinkingOn: true })).toBeUndefined());
});

it('JSON mode is not asked for by words that never say so: it would be refused', () => {
  expect(answerOf('qwen3-vl-plus', { answerFormat: 'json', words: 'Read the plate.' })).toBeUndefined();
  expect(answerOf('qwen3-vl-plus', { answerFormat: 'json' })).toEqual({ type: 'json_object' });
});

it("a task's own schema is sent as it stands", () => {
  const answerFormat = { name: 'plate', schema: { type: 'object' } };
  expect(answerOf('qwen3.8-max', { answerFormat, words: 'Read the plate.' })).toEqual({
    type: 'json_schema',
    json_schema: { name: 'plate', schema: { type: 'object' }, strict: true },
  });
});

it('a message that is no task asks for nothing', () =>
  expect(answerOf('qwen3.7-plus', { answerFormat: undefined })).toBeUndefined());
