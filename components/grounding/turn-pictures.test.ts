import { expect, it } from 'vitest';
import type { AssistantMessage, UserMessage } from '@/lib/conversation/rows';
import type { Attachment, SentPicture } from '@/lib/media/attachment';
import { answerContext } from './answer-context';
import { attachedPictures, seenPictures } from './turn-pictures';

const stored = { mediaType: 'image/jpeg', byteLength: 9 };
const sent = (hash: string, width: number, height: number): SentPicture => ({
  ...stored,
  hash,
  width,
  height,
  dataUrlCharacters: 35,
  visualTokens: 4,
  notes: [],
});
const attachment = (id: string): Attachment => ({
  kind: 'picture',
  id,
  name: `${id}.jpg`,
  format: 'jpeg',
  original: { ...stored, hash: `original-${id}`, width: 4000, height: 3000 },
  sent: sent(`sent-${id}`, 1000, 750),
});

const asked: UserMessage = {
  id: 'u1',
  conversationId: 'c',
  parentId: null,
  createdAtMs: 0,
  role: 'user',
  text: 'Where?',
  attachments: [
    { number: 1, attachment: attachment('a') },
    { number: 2, attachment: attachment('b') },
  ],
};

const reply: AssistantMessage = {
  id: 'r1',
  conversationId: 'c',
  parentId: 'u1',
  createdAtMs: 0,
  role: 'assistant',
  status: 'finished',
  text: '',
  reasoning: '',
  model: 'qwen2.5-vl-72b-instruct',
  provider: 'demo',
  isThinkingOn: false,
  finishReason: 'stop',
  failure: null,
  usage: null,
  timing: { sentAtMs: 0, firstTokenMs: null, reasoningMs: null, totalMs: null },
  pictures: [{ number: 2, attachmentId: 'b', sent: sent('again-b', 504, 392) }],
};

it('shows a reply with the pictures and the copies of its own turn', () => {
  const [picture, ...more] = seenPictures(reply.pictures, [asked, reply]);
  expect(more).toEqual([]);
  expect(picture).toMatchObject({ number: 2, attachment: { id: 'b' }, sent: { hash: 'again-b' } });
});

it('shows a person’s message with what was attached to it', () => {
  expect(attachedPictures(asked.attachments).map(({ number, sent: copy }) => [number, copy.hash])).toEqual([
    [1, 'sent-a'],
    [2, 'sent-b'],
  ]);
});

it('reads a reply against the original and the copy that was sent with it', () => {
  expect(answerContext(reply, [asked, reply])).toEqual({
    model: 'qwen2.5-vl-72b-instruct',
    media: 'image',
    hasReasoningApart: false,
    images: [{ number: 2, width: 4000, height: 3000, sentWidth: 504, sentHeight: 392 }],
  });
});
