import { describe, expect, it } from 'vitest';
import type { AssistantMessage, ReplyStatus } from '@/lib/conversation/rows';
import type { Answer, EventShape, PictureShape } from '@/lib/grounding/shape';
import { isEvent, isOnPicture } from '@/lib/grounding/shape-kinds';
import { objectsNotices, objectsState } from './objects-state';

const shape: PictureShape = {
  id: 's1',
  kind: 'point',
  label: null,
  coords: [1, 2],
  imageIndex: 0,
  isImageAssumed: false,
  attributes: {},
  span: [0, 1],
};
const event: EventShape = { ...shape, kind: 'event', label: 'rings', coords: [3, 5] };
const silent: Answer = {
  shapes: [],
  isOpen: false,
  isNothingFound: false,
  repeatCount: 0,
  isLooping: false,
  outOfRangeCount: 0,
  space: 'relative-1000',
  whySpace: 'profile',
  misfit: null,
};

function reply(status: ReplyStatus): AssistantMessage {
  return {
    id: 'r',
    conversationId: 'c',
    parentId: 'u',
    createdAtMs: 0,
    role: 'assistant',
    status,
    text: '',
    reasoning: '',
    model: 'demo',
    provider: 'demo',
    isThinkingOn: false,
    finishReason: status === 'finished' ? 'stop' : null,
    failure: null,
    usage: null,
    timing: { sentAtMs: 0, firstTokenMs: null, reasoningMs: null, totalMs: null },
    pictures: [],
  };
}

describe('the object list', () => {
  it('lists shapes as soon as there is one', () => {
    expect(
      objectsState({
        message: reply('streaming'),
        answer: { ...silent, shapes: [shape] },
        shapes: [shape],
        events: [],
      }),
    ).toBe('listed');
  });

  it('lists the events of a video', () => {
    const answer = { ...silent, shapes: [event] };
    expect(objectsState({ message: reply('streaming'), answer, shapes: [], events: [event] })).toBe('listed');
  });

  it.each([
    ['waiting', silent, 'waiting'],
    ['streaming', silent, 'waiting'],
    ['finished', silent, 'noGrounding'],
    ['stopped', silent, 'noGrounding'],
    ['failed', silent, 'failed'],
    ['finished', { ...silent, isNothingFound: true }, 'nothingFound'],
    ['finished', { ...silent, shapes: [{ ...shape, imageIndex: 1 }] }, 'noneHere'],
    ['finished', { ...silent, misfit: { count: 4, fits: 'sent-pixels' } }, 'outside'],
    ['finished', { ...silent, unseenCount: 1 }, 'outside'],
    ['streaming', { ...silent, misfit: { count: 4, fits: 'sent-pixels' } }, 'waiting'],
  ] as const)('says why it is empty: %s', (status, answer, state) => {
    expect(objectsState({ message: reply(status), answer, shapes: [], events: [] })).toBe(state);
  });
});

describe('beside the objects it is said', () => {
  const notices = (
    status: ReplyStatus,
    answer: Answer & { unseenCount?: number },
    part: Partial<AssistantMessage> = {},
  ) =>
    objectsNotices({
      message: { ...reply(status), ...part },
      answer,
      shapes: answer.shapes.filter(isOnPicture),
      events: answer.shapes.filter(isEvent),
    });
  const codes = (...said: Parameters<typeof notices>) => notices(...said).map(({ code }) => code);

  it('when coordinates were moved, a picture was assumed, an object was cut off', () => {
    expect(codes('finished', { ...silent, outOfRangeCount: 2 })).toEqual(['outOfRange']);
    expect(codes('finished', { ...silent, shapes: [{ ...shape, isImageAssumed: true }] })).toEqual([
      'assumed',
    ]);
    expect(codes('finished', { ...silent, shapes: [{ ...event, isImageAssumed: true }] })).toEqual([
      'assumed',
    ]);
    expect(codes('interrupted', { ...silent, isOpen: true })).toEqual(['cutOff']);
  });

  it('nothing while an object is only on its way, nor when all is well', () => {
    expect(codes('streaming', { ...silent, isOpen: true })).toEqual([]);
    expect(codes('finished', { ...silent, shapes: [shape] })).toEqual([]);
  });

  it('what the numbers look like, with what puts them right, in place of how many were moved', () => {
    const answer = { ...silent, outOfRangeCount: 6, misfit: { count: 4, fits: 'sent-pixels' } } as const;
    expect(notices('streaming', answer)).toEqual([
      { code: 'looksLike', count: 4, action: { kind: 'read-as', space: 'sent-pixels' } },
    ]);
    expect(notices('finished', { ...answer, misfit: { count: 4, fits: null } })).toEqual([
      { code: 'fitsNothing', count: 4, action: { kind: 'choose-coordinates' } },
    ]);
  });

  it('what a person chose, which can be taken back', () => {
    const reading = { space: 'percent', axisOrder: 'y-first', imageIndex: 0 } as const;
    expect(notices('finished', { ...silent, shapes: [shape] }, { reading })).toEqual([
      { code: 'spaceChosen', count: 1, action: { kind: 'take-back', choice: 'space' } },
      { code: 'orderChosen', count: 1, action: { kind: 'take-back', choice: 'axisOrder' } },
      { code: 'pictureChosen', count: 1, action: { kind: 'choose-picture' } },
    ]);
    const misfit = { count: 4, fits: 'relative-1000' } as const;
    expect(codes('finished', { ...silent, misfit }, { reading: { space: 'percent' } })).toEqual([
      'looksLike',
      'spaceChosen',
    ]);
  });

  it('that a chosen camera does not see all of it', () => {
    expect(notices('finished', { ...silent, shapes: [shape], unseenCount: 2 })).toEqual([
      { code: 'unseen', count: 2 },
    ]);
  });

  it('that the reply was cut off at its length, unless it names nothing', () => {
    const cut = { finishReason: 'length' } as const;
    expect(codes('finished', { ...silent, shapes: [shape] }, cut)).toEqual(['cutShort']);
    expect(codes('finished', { ...silent, shapes: [shape], isOpen: true }, cut)).toEqual(['cutOff']);
    expect(codes('finished', silent, cut)).toEqual([]);
  });

  it('that the reply repeats itself, and that it goes round in circles', () => {
    const answer = { ...silent, shapes: [shape], repeatCount: 3 };
    expect(notices('finished', answer)).toEqual([{ code: 'repeated', count: 3 }]);
    expect(notices('streaming', { ...answer, repeatCount: 9, isLooping: true })).toEqual([
      { code: 'looping', count: 9 },
    ]);
    expect(notices('stopped', { ...answer, repeatCount: 9, isLooping: true })).toEqual([
      { code: 'loopStopped', count: 9 },
    ]);
  });
});
