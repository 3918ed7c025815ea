import { describe, expect, it } from 'vitest';
import { createAnswerReader } from '../answer-reader';
import { parseAnswer } from '../parse-answer';
import type { AnswerContext } from '../shape';

/** A photo of which a smaller copy was sent. */
const photo: AnswerContext = {
  model: 'qwen3-vl-plus',
  media: 'image',
  images: [{ width: 4000, height: 2000, sentWidth: 1600, sentHeight: 800 }],
};
const boxes = (...all: readonly (readonly number[])[]) => JSON.stringify(all.map((bbox_2d) => ({ bbox_2d })));
const misfitOf = (reply: string, context = photo) => parseAnswer(reply, context).misfit;

describe('numbers that cannot be what they are taken for', () => {
  it.each([
    ['pixels of what was sent', 'qwen3-vl-plus', [[1200, 100, 1580, 700]], 'sent-pixels'],
    ['pixels of the original', 'qwen3-vl-plus', [[1200, 100, 3900, 1900]], 'picture-pixels'],
    ['fractions', 'qwen3-vl-plus', [[0.1, 0.25, 0.5, 0.75]], 'unit'],
    ['nothing known', 'qwen3-vl-plus', [[1200, 100, 9000, 700]], null],
    ['below the picture', 'qwen3-vl-plus', [[-300, -200, 100, 100]], null],
    ['thousandths beyond what was sent', 'qwen2.5-vl-72b', [[10, 870, 900, 990]], 'relative-1000'],
    ['thousandths for parts of one', 'kimi-vl', [[10, 500, 600, 990]], 'relative-1000'],
    ['per cent for parts of one', 'kimi-vl', [[10, 20, 60, 99]], 'percent'],
    ['thousandths for per cent', 'molmo-7b', [[10, 500, 600, 990]], 'relative-1000'],
  ] as const)('are told: %s', (_, model, lists, fits) => {
    expect(misfitOf(boxes(...lists), { ...photo, model })).toEqual({ count: expect.any(Number), fits });
  });

  it.each([
    ['all lie inside', [[0, 0, 1000, 1000]]],
    ['they overshoot mildly', [[-40, 0, 1040, 1050]]],
    ['it is a single one', [[10, 20, 1500, 900]]],
    ['a box is tiny', [[0, 0, 1, 1]]],
  ] as const)('are none where %s', (_, lists) => {
    expect(misfitOf(boxes(...lists))).toBeNull();
  });

  it('are counted, and the answer stays the same object while nothing changes', () => {
    const reader = createAnswerReader(photo);
    const answer = reader.feed(boxes([1200, 100, 1580, 700], [10, 20, 1590, 700]));
    expect(answer.misfit).toEqual({ count: 3, fits: 'sent-pixels' });
    expect(reader.feed(' more words ')).toBe(answer);
  });

  it('are looked for on every picture', () => {
    const two = { ...photo, images: [...photo.images, { width: 1500, height: 1500 }] };
    const reply = '{"img_idx": 0, "bbox_2d": [1, 2, 1580, 700]}{"img_idx": 1, "bbox_2d": [1, 2, 1580, 1600]}';
    expect(misfitOf(reply, two)).toMatchObject({ fits: null });
  });
});

describe('a space that a person chose', () => {
  const reply = boxes([1200, 100, 1600, 700]);

  it('is used instead of the model’s own, and said', () => {
    const chosen = parseAnswer(reply, { ...photo, space: 'sent-pixels' });
    expect(chosen.shapes[0]?.coords).toEqual([3000, 250, 4000, 1750]);
    expect(chosen).toMatchObject({ space: 'sent-pixels', whySpace: 'chosen', misfit: null });
    expect(parseAnswer(reply, photo)).toMatchObject({ space: 'relative-1000', whySpace: 'profile' });
  });

  it('may be the pixels of the original', () => {
    const { shapes } = parseAnswer(boxes([1200, 100, 3900, 1900]), { ...photo, space: 'picture-pixels' });
    expect(shapes[0]?.coords).toEqual([1200, 100, 3900, 1900]);
  });
});
