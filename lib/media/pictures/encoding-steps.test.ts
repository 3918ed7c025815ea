import { describe, expect, it } from 'vitest';
import { describeModel } from '@/lib/catalogue/describe-model';
import type { PictureQuality } from '../media-choices';
import { encodingSteps } from './encoding-steps';
import { pictureTarget } from './picture-target';

const target = pictureTarget(describeModel('qwen3-vl-plus'), false);
const planned = { width: 1_600, height: 1_600 };

const steps = (suitsPng: boolean, quality: PictureQuality = 'balanced') =>
  encodingSteps({ planned, quality, suitsPng }, target);

describe('encodingSteps', () => {
  it('begins with PNG only where it suits the picture', () => {
    expect(steps(true)[0]).toEqual({ size: planned, mediaType: 'image/png' });
    expect(steps(false).map(({ mediaType }) => mediaType)).not.toContain('image/png');
  });

  it('lowers the quality before it gives up pixels', () => {
    const found = steps(false);
    expect(found[0]).toEqual({ size: planned, mediaType: 'image/jpeg', quality: 0.9 });
    const areas = found.map(({ size }) => size.width * size.height);
    expect(areas).toEqual([...areas].sort((one, other) => other - one));
    expect(new Set(areas).size).toBe(3);
  });
});
