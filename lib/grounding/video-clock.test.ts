import { describe, expect, it } from 'vitest';
import { parseAnswer } from './parse-answer';
import type { AnswerContext, AnswerPicture } from './shape';
import { onOriginalClock, sentSeconds, type VideoClock } from './video-clock';

const stretch: VideoClock = { kind: 'stretch', startSeconds: 65, endSeconds: 85 };
const frames: VideoClock = { kind: 'frames', fps: 2, frameSeconds: [10, 14, 18, 20, 20, 20] };

describe('a moment of what was sent', () => {
  it('lies in the original where the stretch lies', () => {
    expect([0, 5.4, 20].map((seconds) => onOriginalClock(stretch, seconds))).toEqual([65, 70.4, 85]);
    expect(sentSeconds(stretch)).toBe(20);
  });

  it('lies between frames as they lie in the original, and stays at the last', () => {
    expect([0, 0.5, 0.75, 1, 1.25, 2, 3].map((seconds) => onOriginalClock(frames, seconds))).toEqual([
      10, 14, 16, 18, 19, 20, 20,
    ]);
    expect(sentSeconds(frames)).toBe(3);
  });

  it('never lies outside what was sent', () => {
    expect([-3, 900].map((seconds) => onOriginalClock(stretch, seconds))).toEqual([65, 85]);
  });
});

const clip: AnswerPicture = { kind: 'video', width: 640, height: 360, durationSeconds: 120 };
const context = (clock?: VideoClock): AnswerContext => ({
  model: 'qwen3-vl-plus',
  media: 'video',
  images: [{ ...clip, ...(clock && { clock }) }],
});
const read = (reply: string, clock?: VideoClock) => parseAnswer(reply, context(clock));
const list = '[{"start_time": "00:05", "end_time": "00:10", "event": "a jump"}]';

describe('a reply about a part of a video', () => {
  it('names events on the clock of the part, and they are put on that of the original', () => {
    expect(read(list, stretch).shapes[0]).toMatchObject({ label: 'a jump', coords: [70, 75] });
    expect(read(list).shapes[0]?.coords).toEqual([5, 10]);
  });

  it('says in its prose when things happen, and they are put there too', () => {
    expect(read('- 00:05 - 00:10: a jump', stretch).shapes[0]?.coords).toEqual([70, 75]);
  });

  it('names no event after the end of the part', () => {
    const answer = read('[{"start": 18, "end": 30, "event": "a fall"}]', stretch);
    expect(answer.shapes[0]?.coords).toEqual([83, 85]);
    expect(answer.outOfRangeCount).toBe(1);
    expect(read('{"time": "01:30", "event": "a clock"}', stretch).shapes).toEqual([]);
  });

  it('gives boxes their time on the clock of the original', () => {
    const shape = read('[{"time": 2, "bbox_2d": [0, 0, 500, 500], "label": "dog"}]', stretch).shapes[0];
    expect(shape).toMatchObject({ kind: 'box', attributes: { time: 67 } });
    const above = read('At 2.0s:\n[{"bbox_2d": [0, 0, 500, 500], "label": "dog"}]', stretch).shapes[0];
    expect(above).toMatchObject({ attributes: { time: 67 } });
  });

  it('counts the frames of a list', () => {
    const answer = read('[{"start": 0.5, "end": 1, "event": "a jump"}]', frames);
    expect(answer.shapes[0]?.coords).toEqual([14, 18]);
  });
});
