import { describe, expect, it } from 'vitest';
import { describeModel } from '@/lib/catalogue/describe-model';
import type { PictureTarget } from './attachment';
import { foreseePicture, judgePicture } from './judge-picture';
import { pictureTarget } from './pictures/picture-target';

const model = describeModel('qwen3-vl-plus');
const target = pictureTarget(model, true);
const jpeg = { width: 1_000, height: 1_000, byteLength: 300_000, mediaType: 'image/jpeg' };

const codeOf = (changes: Partial<typeof jpeg>, wanted: PictureTarget = target) => {
  const judged = judgePicture({ ...jpeg, ...changes }, wanted);
  return judged.ok ? 'taken' : judged.error.code;
};

describe('judgePicture', () => {
  it('says what a copy costs', () => {
    const judged = judgePicture({ ...jpeg, width: 1_280, height: 704 }, target);
    expect(judged).toEqual({ ok: true, value: { visualTokens: 882, dataUrlCharacters: 400_023 } });
  });

  it.each([
    ['the shorter side', { width: 11 }, { width: 10 }, 'side-too-short'],
    ['the ratio', { width: 4_000, height: 20 }, { width: 4_001, height: 20 }, 'ratio-too-extreme'],
    [
      'another format at 4K',
      { width: 3_840, height: 2_160, mediaType: 'image/webp' },
      { width: 3_841, height: 2_160, mediaType: 'image/webp' },
      'too-large-for-model',
    ],
    ['JPEG at 8K', { width: 7_680, height: 4_320 }, { width: 7_681, height: 4_320 }, 'too-large-for-model'],
    ['the characters of base64', { byteLength: 7_499_982 }, { byteLength: 7_499_983 }, 'too-large-to-send'],
  ] as const)('takes %s at its edge and refuses it one beyond', (_, taken, refused, code) => {
    expect(codeOf(taken)).toBe('taken');
    expect(codeOf(refused)).toBe(code);
  });

  it('takes JPEG and PNG between 4K and 8K', () => {
    const large = { width: 5_000, height: 3_000 };
    expect(codeOf({ ...large, mediaType: 'image/png' })).toBe('taken');
    expect(codeOf(large)).toBe('taken');
  });

  it('takes by upload what is too long for the request, up to the bytes of the model', () => {
    const uploading = pictureTarget(model, true, 1_000_000_000);
    expect(codeOf({ byteLength: 20_000_000 }, uploading)).toBe('taken');
    expect(codeOf({ byteLength: 20_000_001 }, uploading)).toBe('too-large-to-send');
    const older = pictureTarget(describeModel('qwen2.5-vl-7b-instruct'), true, 1_000_000_000);
    expect(codeOf({ byteLength: 10_000_000 }, older)).toBe('taken');
    expect(codeOf({ byteLength: 10_000_001 }, older)).toBe('too-large-to-send');
  });
});

describe('foreseePicture', () => {
  it('plans the copy for the model, and scales its bytes with its area', () => {
    const sent = { ...jpeg, width: 1_600, height: 1_600, byteLength: 1_000_000 };
    const small = pictureTarget(model, { isHighResolution: false, maxPixels: 640_000 });
    const foreseen = foreseePicture({ width: 4_000, height: 4_000 }, sent, small);
    const bytes = 250_000;
    const characters = 'data:image/jpeg;base64,'.length + 4 * Math.ceil(bytes / 3);
    expect(foreseen).toEqual({
      ok: true,
      value: { visualTokens: 25 * 25 + 2, dataUrlCharacters: characters },
    });
  });

  it('refuses what the model does not take', () => {
    expect(foreseePicture({ width: 10, height: 500 }, jpeg, target)).toMatchObject({
      ok: false,
      error: { code: 'side-too-short' },
    });
  });
});
