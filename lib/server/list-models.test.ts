import { describe, expect, it } from 'vitest';
import { readModelsReply } from '@/lib/protocol/read-models-reply';
import { listModels } from './list-models';

const defaultsOf = (reply: ReturnType<typeof listModels>) =>
  reply.data.filter((row) => row.is_default).map((row) => row.id);

describe('listModels', () => {
  it('lists the demo alone without a key', () => {
    const reply = listModels({ apiKey: null, defaultModel: 'qwen3-vl-plus', allowedModels: null });
    expect(reply.data.map((row) => [row.id, row.provider])).toEqual([['demo', 'demo']]);
    expect(defaultsOf(reply)).toEqual(['demo']);
  });

  it('lists Qwen’s with a key, one of them as default, and can be read by the browser', () => {
    const reply = listModels({ apiKey: 'k', defaultModel: 'qwen3-vl-plus', allowedModels: null });
    expect(defaultsOf(reply)).toEqual(['qwen3-vl-plus']);
    expect(reply.data.at(-1)).toMatchObject({ id: 'demo', provider: 'demo' });
    expect(readModelsReply(JSON.parse(JSON.stringify(reply)))).toEqual(reply);
  });

  it('adds a default model that is not offered', () => {
    const reply = listModels({ apiKey: 'k', defaultModel: 'my/own-vl', allowedModels: null });
    expect(defaultsOf(reply)).toEqual(['my/own-vl']);
  });
});
