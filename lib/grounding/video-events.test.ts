import { describe, expect, it } from 'vitest';
import { createAnswerReader } from './answer-reader';
import { parseAnswer } from './parse-answer';
import type { AnswerContext, AnswerPicture } from './shape';

const picture: AnswerPicture = { width: 1000, height: 1000 };
const clip: AnswerPicture = { kind: 'video', width: 640, height: 360, durationSeconds: 60 };
const video = (...images: readonly AnswerPicture[]): AnswerContext => ({
  model: 'qwen3-vl-plus',
  media: 'video',
  images: images.length > 0 ? images : [clip],
});
const events = (reply: string, context = video()) =>
  parseAnswer(reply, context).shapes.map(({ kind, label, coords }) => [kind, label, ...coords]);
const places = (reply: string, context: AnswerContext) =>
  parseAnswer(reply, context).shapes.map(({ kind, imageIndex, isImageAssumed }) => [
    kind,
    imageIndex,
    isImageAssumed,
  ]);

describe('an event', () => {
  it.each([
    ['{"start_time": "00:05", "end_time": "00:10", "event": "a jump"}'],
    ['{"start": 5, "end": 10, "label": "a jump"}'],
    ['{"startTime": "5s", "endTime": "10s", "description": "a jump"}'],
    ['{"start_time": "00:00:10", "end_time": "00:00:05", "caption": "a jump"}'],
    ['{"start_time": 5, "duration": 5, "activity": "a jump"}'],
    ['{"timestamp": "00:05 - 00:10", "event": "a jump"}'],
    ['{"time_range": ["00:05", "00:10"], "event": "a jump"}'],
    ['{"time": {"start": 5, "end": 10}, "event": "a jump"}'],
    ['{"00:05 - 00:10": "a jump"}'],
    ['{"5-10s": {"event": "a jump"}}'],
    ['- 00:05 - 00:10: a jump'],
    ['* **00:05–00:10** a jump'],
    ['1. [00:05 - 00:10] a jump'],
    ['| 00:05 – 00:10 | a jump |'],
    ['**From 5 seconds to 10 seconds**: a jump'],
    ['- a jump (00:05 - 00:10)'],
    ['**a jump**: 00:05 - 00:10'],
    ['### 00:05 - 00:10\n\na jump'],
    ['1\n00:00:05,000 --> 00:00:10,000\na jump\n'],
    ['```srt\n1\n00:00:05,000 --> 00:00:10,000\na jump\n```'],
    ['从第5秒到第10秒：a jump'],
  ])('is read from %j', (reply) => {
    expect(events(reply)).toEqual([['event', 'a jump', 5, 10]]);
  });

  it.each([
    ['{"time": "00:05", "event": "a jump"}', [['event', 'a jump', 5, 5]]],
    ['{"start_time": 5, "event": "a jump"}', [['event', 'a jump', 5, 5]]],
    [
      '- 00:05: a jump\n- 00:07 – a fall',
      [
        ['event', 'a jump', 5, 5],
        ['event', 'a fall', 7, 7],
      ],
    ],
    ['At 00:05 a clock is seen.', []],
    [
      'There is one. He runs (00:01 - 00:02) and jumps (00:03 - 00:05), then rests.',
      [
        ['event', 'He runs', 1, 2],
        ['event', 'and jumps', 3, 5],
      ],
    ],
    ['{"time": "10:30", "event": "the clock shows half past ten"}', []],
  ])('may be a moment, or several on a line: %j', (reply, expected) => {
    expect(events(reply)).toEqual(expected);
  });

  it('keeps what else is said', () => {
    const reply =
      '{"start_time": "00:05", "end_time": "00:06", "event": "a jump", "actor": "dog", "count": 2}';
    expect(parseAnswer(reply, video()).shapes[0]?.attributes).toEqual({ actor: 'dog', count: 2 });
  });

  it('ends with its video', () => {
    const answer = parseAnswer(
      '[{"start": 50, "end": 61, "event": "a"}, {"start": 58, "end": 90, "event": "b"}]',
      video(),
    );
    expect(answer.shapes.map(({ coords }) => coords)).toEqual([
      [50, 60],
      [58, 60],
    ]);
    expect(answer.outOfRangeCount).toBe(1);
  });

  it('is not said again by the text around its list', () => {
    const list = '{"events": [{"start_time": "00:05", "end_time": "00:10", "event": "a jump"}]}';
    expect(events(`${list}\nSo it jumps between 00:05 and 00:11.`)).toHaveLength(1);
  });

  it('is there as soon as its object has closed', () => {
    const reader = createAnswerReader(video());
    expect(
      reader.feed('{"events": [{"start_time": "00:05", "end_time": "00:10", "event": "a"').shapes,
    ).toEqual([]);
    expect(reader.feed('}').shapes).toHaveLength(1);
  });

  it('may be none', () => {
    expect(parseAnswer('{"events": []}', video())).toMatchObject({ shapes: [], isNothingFound: true });
  });

  it('is read only where there is a video', () => {
    const reply = '{"start_time": "00:05", "end_time": "00:10"}\n00:05 - 00:10';
    expect(parseAnswer(reply, { ...video(picture), media: 'image' }).shapes).toEqual([]);
    expect(parseAnswer(reply, video(picture)).shapes).toEqual([]);
  });
});

describe('the video that is meant', () => {
  const two = video(picture, clip, { ...clip, width: 100 });
  const event = '{"start_time": 1, "end_time": 2, "event": "a"}';

  it.each([
    [event, [['event', 2, true]]],
    [`Video 1:\n${event}`, [['event', 1, false]]],
    [`视频 1：${event}`, [['event', 1, false]]],
    [`第二个视频：${event}`, [['event', 2, false]]],
    [
      `{"Video 1": [${event}], "Video 2": [${event}]}`,
      [
        ['event', 1, false],
        ['event', 2, false],
      ],
    ],
    ['{"video": "Video 1", "start_time": 1, "end_time": 2}', [['event', 1, false]]],
    ['{"video_index": 0, "start_time": 1, "end_time": 2}', [['event', 1, false]]],
    [`Picture 1:\n${event}`, [['event', 2, true]]],
  ])('is found: %j', (reply, expected) => {
    expect(places(reply, two)).toEqual(expected);
  });

  it('is not where a box without a time is', () => {
    const box = '{"bbox_2d": [1, 2, 3, 4]}';
    expect(places(`Video 1:\n${box}`, two)).toEqual([['box', 0, false]]);
    expect(places(`Video 1:\n${box.replace('}', ', "time": 1.5}')}`, two)).toEqual([['box', 1, false]]);
    expect(places('{"Video 1": {"bbox_2d": [1, 2, 3, 4]}}', two)).toEqual([['box', 1, false]]);
    expect(places(box, video())).toEqual([['box', 0, false]]);
  });

  it('is known by its own number', () => {
    const numbered = video({ ...picture, number: 3 }, { ...clip, number: 3 }, { ...clip, number: 4 });
    expect(places(`Video 3: ${event}`, numbered)).toEqual([['event', 1, false]]);
    expect(places('Picture 3: {"point_2d": [1, 2]}', numbered)).toEqual([['point', 0, false]]);
  });
});

it('knows the second of a tracked box from the key of its frame', () => {
  const reply =
    '{"0": [{"label": "car-1", "bbox_2d": [1, 2, 3, 4]}], "1.5": [{"label": "car-1", "bbox_2d": [2, 2, 3, 4]}]}';
  expect(parseAnswer(reply, video()).shapes.map(({ attributes }) => attributes.time)).toEqual([0, 1.5]);
});
