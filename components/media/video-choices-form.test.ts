import { describe, expect, it } from 'vitest';
import { changedChoices, isSameChoice } from './video-choices-form';

const trim = { startSeconds: 1, endSeconds: 2 };

describe('choices for a video', () => {
  it('change one by one', () => {
    expect(changedChoices({ way: 'frames', fps: 1 }, { trim })).toEqual({ way: 'frames', fps: 1, trim });
    expect(changedChoices({ way: 'frames' }, { way: 'upload' })).toEqual({ way: 'upload' });
  });

  it('are given back to the automatic choice', () => {
    const all = { way: 'frames', trim, fps: 1, maxFrames: 9, maxFramePixels: 7 } as const;
    const none = { way: null, trim: null, fps: null, maxFrames: null, maxFramePixels: null };
    expect(changedChoices(all, none)).toEqual({});
    expect(changedChoices(all, {})).toEqual(all);
  });

  it('are the same when they say the same', () => {
    expect(isSameChoice({ trim: { ...trim } }, { trim })).toBe(true);
    expect(isSameChoice({ trim }, { trim: { ...trim, endSeconds: 3 } })).toBe(false);
    expect(isSameChoice({}, { fps: 2 })).toBe(false);
  });
});
