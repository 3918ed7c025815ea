import { describe, expect, it } from 'vitest';
import { sentClock } from './sent-clock';

const trim = { startSeconds: 65, endSeconds: 85 };
const still = { hash: 'a', mediaType: 'image/jpeg', byteLength: 1, width: 64, height: 36 };
const frames = [65, 70, 75, 80].map((seconds) => ({ ...still, seconds }));

describe('the clock of what was sent', () => {
  it('is that of the original for a whole file', () => {
    expect(sentClock({}, 'qwen3-vl-plus')).toBeNull();
    expect(sentClock({ fps: 4 }, 'qwen3-vl-plus')).toBeNull();
  });

  it('starts where a part starts', () => {
    expect(sentClock({ trim }, 'qwen3-vl-plus')).toEqual({ kind: 'stretch', ...trim });
  });

  it('counts the frames of a list', () => {
    const clock = { kind: 'frames', fps: 0.2, frameSeconds: [65, 70, 75, 80] };
    expect(sentClock({ trim, frames, fps: 0.2 }, 'qwen3-vl-plus')).toEqual(clock);
  });

  it('is that of the original where each frame is a picture with its own time', () => {
    expect(sentClock({ trim, frames, fps: 0.2 }, 'qwen-vl-ocr')).toBeNull();
  });
});
