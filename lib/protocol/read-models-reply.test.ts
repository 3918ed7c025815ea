import { describe, expect, it } from 'vitest';
import { describeModel } from '@/lib/catalogue/describe-model';
import { readModelsReply } from './read-models-reply';

const row = {
  id: 'qwen3-vl-plus',
  object: 'model',
  created: 0,
  owned_by: 'qwen',
  provider: 'dashscope-compatible',
  is_default: true,
  capabilities: describeModel('qwen3-vl-plus'),
};

describe('readModelsReply', () => {
  it('gives back a list as the server wrote it', () => {
    const reply = { object: 'list', data: [row, { ...row, id: 'demo', provider: 'demo' }] };
    expect(readModelsReply(JSON.parse(JSON.stringify(reply)))).toEqual(reply);
  });

  it('leaves out rows that it cannot trust and refuses what is no list', () => {
    const broken = { ...row, capabilities: { ...row.capabilities, image: null } };
    expect(readModelsReply({ object: 'list', data: [broken, { id: 'x' }, 3, row] })?.data).toEqual([row]);
    expect(readModelsReply({ data: [row] })).toBeNull();
    expect(readModelsReply(null)).toBeNull();
  });
});
