import { describe, expect, it } from 'vitest';
import groups from './__fixtures__/more-replies.json' with { type: 'json' };
import { createAnswerReader } from './answer-reader';
import { parseAnswer } from './parse-answer';
import type { Answer, AnswerContext } from './shape';

/** A reply as models write it, with what a person would read in it. */
interface Reply {
  readonly name: string;
  readonly model: string;
  readonly media?: string;
  /** How many pictures the turn has; one without it. */
  readonly pictures?: number;
  /** The numbers of its pictures, where those of earlier turns are gone. */
  readonly numbers?: readonly number[];
  readonly reply: string;
  /** A line for each shape, then what is known of the whole. */
  readonly says: readonly string[];
}

/** Thousand by thousand, so that relative coordinates are pixels. */
const size = { width: 1000, height: 1000 };

function contextOf({ model, media, pictures = 1, numbers }: Reply): AnswerContext {
  if (media === 'video') return { model, media, images: [{ kind: 'video', durationSeconds: 100, ...size }] };
  const images = numbers?.map((number) => ({ number, ...size })) ?? Array(pictures).fill(size);
  return { model, media: 'image', images };
}

/** `box cat 1 2 30 40 colour=red @1?`: kind, name, pixels, attributes; of several pictures its index, `?` if assumed. */
function told({ shapes, isOpen, isNothingFound, isLooping, misfit }: Answer, hasSeveral: boolean): string[] {
  const lines = shapes.map(({ kind, label, coords, attributes, imageIndex, isImageAssumed }) =>
    [
      kind,
      label ?? '-',
      ...coords.map((coordinate) => Math.round(coordinate * 10) / 10),
      ...Object.entries(attributes).map((pair) => pair.join('=')),
      ...(hasSeveral ? [`@${imageIndex}${isImageAssumed ? '?' : ''}`] : []),
    ].join(' '),
  );
  const flags = [isOpen && 'OPEN', isNothingFound && 'NOTHING', isLooping && 'LOOP', misfit && 'MISFIT'];
  return [...lines, ...flags.filter((flag) => typeof flag === 'string')];
}

describe.each(Object.entries(groups))('%s', (_, replies: readonly Reply[]) => {
  it.each(replies.map((one) => [one.name, one.model, one] as const))('%s (%s)', (_name, _model, one) => {
    const context = contextOf(one);
    expect(told(parseAnswer(one.reply, context), context.images.length > 1)).toEqual(one.says);
  });

  it.each(replies.map((one) => [one.name, one.model, one] as const))(
    'grows as it arrives: %s (%s)',
    (_name, _model, one) => {
      const context = contextOf(one);
      const reader = createAnswerReader(context);
      let before = 0;
      for (let at = 0; at < one.reply.length; at += 1) {
        const { shapes } = reader.feed(one.reply.charAt(at));
        if (!/think/.test(one.reply)) expect(shapes.length).toBeGreaterThanOrEqual(before);
        before = shapes.length;
        const inside = shapes.every(({ coords }) => coords.every((value) => value >= 0 && value <= 1000));
        expect(inside).toBe(true);
      }
      expect(reader.finish()).toEqual(parseAnswer(one.reply, context));
    },
  );
});
