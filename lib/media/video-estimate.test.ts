import { describe, expect, it } from 'vitest';
import { describeModel } from '@/lib/catalogue/describe-model';
import { dataUrlLength } from './data-url';
import { mediaTarget } from './media-target';
import { estimateVideo } from './video-estimate';
import type { VideoMaterial } from './video-ways';

const film: VideoMaterial = {
  mediaType: 'video/mp4',
  format: 'mp4',
  byteLength: 23_000_000,
  width: 1_280,
  height: 720,
  durationSeconds: 60,
  frameRate: 30,
  codec: 'avc',
  hasSound: true,
  canDecode: true,
  canEncode: true,
};
const target = mediaTarget(describeModel('qwen3.5-plus'), false, 1_000_000_000);

describe('estimateVideo', () => {
  it('says what each way costs, and which one is gone', () => {
    const { choice, ways } = estimateVideo(film, {}, target);
    expect(choice).toEqual({ ok: true, value: { way: 'upload', reason: 'too-large-for-request' } });
    expect(ways.inline.refusal?.code).toBe('too-large-to-send');
    expect(ways.upload).toEqual({
      refusal: null,
      frames: 120,
      fps: 2,
      frameSize: { width: 1_280, height: 720 },
      tokens: 60 * 33 * 18 + 2,
      bytes: 23_000_000,
      dataUrlCharacters: 0,
    });
    expect(ways.frames).toMatchObject({ refusal: null, frames: 120, tokens: ways.upload.tokens });
    expect(ways.compressed.bytes).toBeLessThan(7_500_000);
    expect(ways.compressed.dataUrlCharacters).toBe(dataUrlLength(ways.compressed.bytes, 'video/mp4'));
  });

  it('follows what is chosen', () => {
    const trim = { startSeconds: 0, endSeconds: 15 };
    const { ways, choice } = estimateVideo(film, { trim, fps: 1 }, target);
    expect(choice).toMatchObject({ value: { way: 'inline', reason: 'fits' } });
    expect([ways.inline.frames, ways.inline.bytes]).toEqual([15, 5_750_000]);
    expect([ways.frames.frames, ways.frames.fps]).toEqual([15, 1]);
  });

  it('leaves the server its own rate where it listens to no other', () => {
    const deaf = mediaTarget(describeModel('qwen3-vl-plus'), false);
    expect(estimateVideo(film, { fps: 1 }, deaf).ways.compressed).toMatchObject({ fps: 2, frames: 120 });
  });

  it('reserves tokens for what is not known', () => {
    const unread = { isUnread: true, durationSeconds: 0, width: 1_000, height: 1_000 } as const;
    const { ways } = estimateVideo({ ...film, ...unread, canDecode: false, canEncode: false }, {}, target);
    expect(ways.upload).toMatchObject({ refusal: null, frames: 0, tokens: 60 * 33 * 18 + 2 });
  });
});
