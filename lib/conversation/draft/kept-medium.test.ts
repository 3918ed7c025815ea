import { describe, expect, it } from 'vitest';
import { describeModel } from '@/lib/catalogue/describe-model';
import { mediaTarget } from '@/lib/media/media-target';
import { preparedPicture } from '../__fixtures__/rows';
import type { DraftMedium } from './draft-media';
import { keptMedium } from './kept-medium';

const target = mediaTarget(describeModel('qwen3-vl-plus'), false);

function aMedium(change: (medium: DraftMedium) => DraftMedium = (medium) => medium): DraftMedium {
  return change({ ...preparedPicture(new Blob(['pixels']), 'a'), preparedFor: target });
}

describe('what is kept of an attachment', () => {
  it('is everything as long as the original is small enough', () => {
    const medium = aMedium();
    expect(keptMedium(medium, medium.attachment.original.byteLength)).toEqual({ medium, tooLarge: null });
  });

  it('is all but a larger original, and the row says so', () => {
    const { medium, tooLarge } = keptMedium(aMedium(), 0);
    expect([...medium.blobs.keys()]).toEqual(['sent-a']);
    expect(medium.attachment.isOriginalGone).toBe(true);
    expect(tooLarge?.hash).toBe('original-a');
  });

  it('is a larger original too when its own bytes were sent', () => {
    const same = aMedium((medium) => {
      const { attachment } = medium;
      if (attachment.kind !== 'picture') return medium;
      const sent = { ...attachment.sent, hash: attachment.original.hash };
      return { ...medium, attachment: { ...attachment, sent } };
    });
    expect(keptMedium(same, 0)).toEqual({ medium: same, tooLarge: null });
  });
});
