import { describe, expect, it } from 'vitest';
import { describeModel } from '@/lib/catalogue/describe-model';
import type { ModelRow } from '@/lib/protocol/models-reply';
import { modelChoice } from './model-groups';

function offered(...ids: string[]): ModelRow[] {
  return ids.map((id) => ({
    id,
    object: 'model',
    created: 0,
    owned_by: 'qwen',
    provider: 'dashscope-compatible',
    is_default: false,
    capabilities: describeModel(id),
  }));
}

const rows = offered('qwen3-vl-plus', 'qwen3-vl-flash', 'qvq-max');

describe('modelChoice', () => {
  it('groups by family in the order offered', () => {
    const { groups, typed } = modelChoice(rows, '');
    expect(groups.map(({ family, models }) => [family, models.map(({ id }) => id)])).toEqual([
      ['qwen3-vl', ['qwen3-vl-plus', 'qwen3-vl-flash']],
      ['qvq', ['qvq-max']],
    ]);
    expect(typed).toBeNull();
  });

  it('filters by every word, in any order and case', () => {
    const ids = modelChoice(rows, 'FLASH vl').groups.flatMap(({ models }) => models.map(({ id }) => id));
    expect(ids).toEqual(['qwen3-vl-flash']);
  });

  it('offers an unknown id as typed, described by the catalogue', () => {
    const { groups, typed } = modelChoice(rows, ' my-org/qwen2.5-vl-7b ');
    expect(groups).toEqual([]);
    expect(typed?.id).toBe('my-org/qwen2.5-vl-7b');
    expect(typed?.family).toBe('qwen2.5-vl');
  });

  it('does not repeat an offered id nor take several words for one', () => {
    expect(modelChoice(rows, 'qvq-max').typed).toBeNull();
    expect(modelChoice(rows, 'vl plus').typed).toBeNull();
  });
});
