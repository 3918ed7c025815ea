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
  ] as const)('says why it is empty: %s', (status, answer, state) => {
    expect(objectsState({ message: reply(status), answer, shapes: [], events: [] })).toBe(state);
  });
});

describe('beside the objects it is said', () => {
  const codes = (status: ReplyStatus, answer: Answer) =>
    objectsNotices({
      message: reply(status),
      answer,
      shapes: answer.shapes.filter(isOnPicture),
      events: answer.shapes.filter(isEvent),
    }).map(({ code }) => code);

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
});
