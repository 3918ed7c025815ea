import { describe, expect, it } from 'vitest';
import { describeModel } from '@/lib/catalogue/describe-model';
import { dataUrlLength } from './data-url';
import { judgeVideo } from './judge-video';
import { mediaTarget } from './media-target';

const targetOf = (id: string) => mediaTarget(describeModel(id), false).video;
const target = targetOf('qwen3-vl-plus');
const video = { width: 640, height: 360, durationSeconds: 14, byteLength: 70_106, mediaType: 'video/mp4' };

describe('judgeVideo', () => {
  it('says what a video costs', () => {
    expect(judgeVideo(video, target)).toEqual({
      ok: true,
      value: { visualTokens: 3_082, dataUrlCharacters: dataUrlLength(70_106, 'video/mp4') },
    });
  });

  it.each(['qwen-vl-ocr', 'qwen3-max', 'a-model-nobody-knows'])('says that %s takes none', (id) => {
    expect(judgeVideo(video, targetOf(id))).toEqual({
      ok: false,
      error: { code: 'video-not-taken', values: {} },
    });
  });

  it('holds it against the model’s bounds of length, which belong to them', () => {
    const ofSeconds = (durationSeconds: number) => judgeVideo({ ...video, durationSeconds }, target);
    expect(ofSeconds(2).ok).toBe(true);
    expect(ofSeconds(3_600).ok).toBe(true);
    expect(ofSeconds(1.99)).toMatchObject({
      error: { code: 'video-too-short', values: { seconds: 1.9, minSeconds: 2 } },
    });
    expect(ofSeconds(3_600.2)).toMatchObject({
      error: { code: 'video-too-long', values: { duration: '1:00:01', maxDuration: '1:00:00' } },
    });
  });

  it('holds its data URL against the model’s limit and says how large it may be', () => {
    const ofBytes = (byteLength: number) => judgeVideo({ ...video, byteLength }, target);
    expect(ofBytes(7_400_000).ok).toBe(true);
    expect(ofBytes(7_499_950).ok).toBe(true);
    expect(ofBytes(7_500_000)).toMatchObject({
      error: {
        code: 'too-large-to-send',
        values: { kind: 'video', megabytes: 7.5, maxMegabytes: 7.4 },
      },
    });
    expect(ofBytes(31_240_000)).toMatchObject({ error: { values: { megabytes: 31.3 } } });
  });

  it('refuses a strip that no processor takes', () => {
    expect(judgeVideo({ ...video, width: 6_401, height: 32 }, target)).toMatchObject({
      error: { code: 'ratio-too-extreme', values: { kind: 'video', maxRatio: 200 } },
    });
  });

  it('takes a video beyond a data URL where the server takes uploads, up to what it takes', () => {
    const uploading = mediaTarget(describeModel('qwen3-vl-plus'), false, 50_000_000).video;
    const ofBytes = (byteLength: number) => judgeVideo({ ...video, byteLength }, uploading);
    expect(ofBytes(50_000_000).ok).toBe(true);
    expect(ofBytes(50_000_001)).toMatchObject({
      error: { code: 'too-large-to-send', values: { megabytes: 50.1, maxMegabytes: 50 } },
    });
  });
});
