import { describe, expect, it } from 'vitest';
import { readModelsReply } from '@/lib/protocol/read-models-reply';
import { listModels } from './list-models';

const defaultsOf = (reply: ReturnType<typeof listModels>) =>
  reply.data.filter((row) => row.is_default).map((row) => row.id);

type Settings = Parameters<typeof listModels>[0];

const settings = (given: Partial<Settings>): Settings => ({
  apiKey: 'k',
  defaultModel: 'qwen3-vl-plus',
  usualModel: 'qwen3-vl-plus',
  allowedModels: null,
  nativeBaseUrl: 'https://dashscope.example/api/v1',
  maxUploadBytes: 1000,
  maxBodyBytes: 64_000_000,
  ...given,
});

describe('listModels', () => {
  it('lists the demo alone without a key', () => {
    const reply = listModels(settings({ apiKey: null }), false);
    expect(reply.data.map((row) => [row.id, row.provider])).toEqual([['demo', 'demo']]);
    expect(defaultsOf(reply)).toEqual(['demo']);
  });

  it('lists Qwen’s with a key, one of them as default, and can be read by the browser', () => {
    const reply = listModels(settings({}), false);
    expect(defaultsOf(reply)).toEqual(['qwen3-vl-plus']);
    expect(reply.data.at(-1)).toMatchObject({ id: 'demo', provider: 'demo' });
    expect(readModelsReply(JSON.parse(JSON.stringify(reply)))).toEqual(reply);
  });

  it('adds a default model that is not offered', () => {
    const reply = listModels(settings({ defaultModel: 'my/own-vl' }), false);
    expect(defaultsOf(reply)).toEqual(['my/own-vl']);
  });

  it('lists what is allowed alone: what fits a pattern, what is named, and the default', () => {
    const reply = listModels(settings({ allowedModels: ['qwen3-vl-*', 'house/own'] }), false);
    const ids = reply.data.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['qwen3-vl-flash', 'house/own', 'demo']));
    expect(ids.filter((id) => !/^(qwen3-vl-.+|house\/own|demo)$/.test(id))).toEqual([]);
  });

  it('lists Qwen’s for who brings a key to a server without one', () => {
    const keyless = settings({ apiKey: null, defaultModel: 'demo' });
    const reply = listModels(keyless, true);
    expect(defaultsOf(reply)).toEqual(['qwen3-vl-plus']);
    expect(defaultsOf(listModels(keyless, false))).toEqual(['demo']);
  });

  it('says of every model how large a request may be', () => {
    const { data } = listModels(settings({}), false);
    expect(new Set(data.map((row) => row.max_body_bytes))).toEqual(new Set([64_000_000]));
  });

  it('says of each model how large a file may be uploaded for it, where files can be', () => {
    const sizes = (reply: ReturnType<typeof listModels>) =>
      Object.fromEntries(reply.data.map((row) => [row.id, row.max_upload_bytes]));
    const here = listModels(settings({}), false);
    expect(sizes(here)).toMatchObject({ 'qwen3-vl-plus': 1000, demo: undefined });
    const elsewhere = settings({ nativeBaseUrl: null });
    expect(sizes(listModels(elsewhere, false))['qwen3-vl-plus']).toBeUndefined();
    expect(sizes(listModels(elsewhere, true))['qwen3-vl-plus']).toBe(1000);
  });
});
