import { describe, expect, it } from 'vitest';
import { describeModel } from '@/lib/catalogue/describe-model';
import { mediaTarget } from './media-target';
import { wayToSend } from './way-to-send';

const model = describeModel('qwen3-vl-plus');

describe('wayToSend', () => {
  const bounds = { maxDataUrlCharacters: 1000, maxUploadBytes: 5000 };
  const way = (byteLength: number, bound = bounds) =>
    wayToSend({ byteLength, mediaType: 'video/mp4' }, bound);

  it('is the request itself as long as a data URL fits, to the byte', () => {
    expect([732, 733].map((byteLength) => way(byteLength))).toEqual(['data-url', 'upload']);
  });

  it('is an upload up to its bound, and none beyond it or where none is taken', () => {
    expect([5000, 5001].map((byteLength) => way(byteLength))).toEqual(['upload', null]);
    expect(way(733, { ...bounds, maxUploadBytes: 0 })).toBeNull();
  });
});

describe('mediaTarget', () => {
  it('takes no uploads unless the server does', () => {
    const { picture, video } = mediaTarget(model, false);
    expect([picture.maxUploadBytes, video?.maxUploadBytes]).toEqual([0, 0]);
  });

  it('bounds pictures by the model’s family, videos by the server', () => {
    const mostBytes = (id: string) => {
      const { picture, video } = mediaTarget(describeModel(id), false, 1_000_000_000);
      return [picture.maxUploadBytes, video?.maxUploadBytes];
    };
    expect(mostBytes('qwen3-vl-plus')).toEqual([20_000_000, 1_000_000_000]);
    expect(mostBytes('qwen2.5-vl-72b-instruct')).toEqual([10_000_000, 1_000_000_000]);
  });
});
