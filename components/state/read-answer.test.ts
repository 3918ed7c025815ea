import { describe, expect, it } from 'vitest';
import type { AssistantMessage, Message, TurnPicture, UserMessage } from '@/lib/conversation/rows';
import { createAnswerCache } from '@/lib/grounding/answer-cache';
import { noCorrections, withStep } from '@/lib/grounding/corrections';
import type { PictureAttachment } from '@/lib/media/attachment';
import { readAnswer } from './read-answer';

const side = { mediaType: 'image/jpeg', byteLength: 4 };
const sent = {
  ...side,
  hash: 'sent',
  width: 1000,
  height: 500,
  dataUrlCharacters: 31,
  visualTokens: 4,
  notes: [],
};

function picture(id: string): PictureAttachment {
  return {
    kind: 'picture',
    id,
    name: id,
    format: 'jpeg',
    original: { ...side, hash: id, width: 2000, height: 1000 },
    sent,
  };
}

const question: UserMessage = {
  id: 'u',
  conversationId: 'c',
  parentId: null,
  createdAtMs: 0,
  role: 'user',
  text: 'Find the cat',
  attachments: [
    { number: 1, attachment: picture('one') },
    { number: 2, attachment: picture('two') },
  ],
};
const pictures: readonly TurnPicture[] = [
  { number: 1, attachmentId: 'one', sent },
  { number: 2, attachmentId: 'two', sent },
];
const box = '{"bbox_2d": [100, 50, 400, 300], "label": "cat"}';

function reply(part: Partial<AssistantMessage> = {}): AssistantMessage {
  return {
    id: 'r',
    conversationId: 'c',
    parentId: 'u',
    createdAtMs: 0,
    role: 'assistant',
    status: 'finished',
    text: box,
    reasoning: '',
    model: 'qwen3-vl-plus',
    provider: 'dashscope',
    isThinkingOn: false,
    finishReason: 'stop',
    failure: null,
    usage: null,
    timing: { sentAtMs: 0, firstTokenMs: null, reasoningMs: null, totalMs: null },
    pictures,
    ...part,
  };
}

async function reader() {
  const cache = createAnswerCache();
  await new Promise<void>((resolve) => cache.subscribe(resolve));
  return (message: AssistantMessage) => {
    const messages: readonly Message[] = [question, message];
    const answer = readAnswer(cache, message, () => messages);
    if (answer === null) throw new Error('The reader is there.');
    return answer;
  };
}

const places = ({ shapes }: ReturnType<Awaited<ReturnType<typeof reader>>>) =>
  shapes.map(({ imageIndex, isImageAssumed, coords }) => [imageIndex, isImageAssumed, ...coords]);

describe('what a reply points at', () => {
  it('follows what a person chooses, and goes back with it', async () => {
    const read = await reader();
    const asRead = read(reply());
    expect(places(asRead)).toEqual([[1, true, 200, 50, 800, 300]]);
    expect(asRead).toMatchObject({ space: 'relative-1000', whySpace: 'profile' });

    const inPixels = read(reply({ reading: { space: 'sent-pixels' } }));
    expect(places(inPixels)).toEqual([[1, true, 200, 100, 800, 600]]);
    expect(inPixels).toMatchObject({ space: 'sent-pixels', whySpace: 'chosen' });

    expect(places(read(reply({ reading: { axisOrder: 'y-first' } })))).toEqual([
      [1, true, 100, 100, 600, 400],
    ]);
    expect(places(read(reply({ reading: { imageIndex: 0 } })))).toEqual([[0, false, 200, 50, 800, 300]]);
    expect(read(reply())).toEqual(asRead);
  });

  it('raises the alarm where pixels were taken for thousandths, and is quiet once they are read as pixels', async () => {
    const read = await reader();
    const text = '{"bbox_2d": [1100, 600, 1400, 900]} {"bbox_2d": [100, 1200, 300, 1300]}';
    const large = { ...sent, width: 1920, height: 1400 };
    const seen = pictures.map((one) => ({ ...one, sent: large }));
    expect(read(reply({ text, pictures: seen })).misfit?.fits).toBe('sent-pixels');
    const after = read(reply({ text, pictures: seen, reading: { space: 'sent-pixels' } }));
    expect(after).toMatchObject({ misfit: null, outOfRangeCount: 0 });
    expect(after.shapes).toHaveLength(2);
  });

  it('is the same object while nothing about it changes', async () => {
    const read = await reader();
    expect(read(reply())).toBe(read(reply()));
    const reading = { space: 'percent', fieldOfViewDegrees: 70 } as const;
    expect(read(reply({ reading }))).toBe(read(reply({ reading: { ...reading } })));
    const corrections = withStep(noCorrections, { kind: 'remove', shapeIds: ['s1'] });
    const corrected = read(reply({ corrections }));
    expect(corrected).toBe(read(reply({ corrections })));
    expect(corrected.removedShapes).toHaveLength(1);
    expect(read(reply()).shapes).toHaveLength(1);
  });

  it('keeps its shapes when only the camera for boxes in space is another', async () => {
    const read = await reader();
    const before = read(reply());
    const after = read(reply({ reading: { fieldOfViewDegrees: 90 } }));
    expect(after.shapes[0]).toBe(before.shapes[0]);
    const space = '{"bbox_3d": [0, 0, 5, 2, 1, 1, 0, 0, 0]}';
    const narrow = read(reply({ text: space, reading: { fieldOfViewDegrees: 40 } })).shapes[0];
    const wide = read(reply({ text: space, reading: { fieldOfViewDegrees: 100 } })).shapes[0];
    expect(narrow?.id).toBe(wide?.id);
    expect(narrow?.coords[0]).toBeLessThan(wide?.coords[0] ?? 0);
  });

  it('is read on from where it was, with a choice made while it streams', async () => {
    const read = await reader();
    const reading = { space: 'sent-pixels' } as const;
    read(reply({ text: box.slice(0, 20), status: 'streaming' }));
    expect(read(reply({ text: box.slice(0, 30), status: 'streaming', reading })).shapes).toEqual([]);
    expect(places(read(reply({ status: 'streaming', reading })))).toEqual([[1, true, 200, 100, 800, 600]]);
  });
});
