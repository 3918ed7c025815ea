import { expect, it } from 'vitest';
import type { AssistantMessage, UserMessage } from '@/lib/conversation/rows';
import type { Attachment, SentPicture, SentVideo } from '@/lib/media/attachment';
import { answerContext } from './answer-context';
import { attachedHere, seenInTurn } from './turn-attachments';

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

const sentVideo: SentVideo = { ...sent('sent-v', 640, 416), durationSeconds: 14 };
const video: Attachment = {
  kind: 'video',
  id: 'v',
  name: 'clip.mp4',
  format: 'mp4',
  original: { ...stored, hash: 'original-v', width: 640, height: 416, durationSeconds: 14 },
  sent: sentVideo,
  poster: null,
};

const asked: UserMessage = {
  id: 'u1',
  conversationId: 'c',
  parentId: null,
  createdAtMs: 0,
  role: 'user',
  text: 'Where?',
  attachments: [
    { number: 1, attachment: attachment('a') },
    { number: 1, attachment: video },
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

const replyAboutVideo: AssistantMessage = {
  ...reply,
  videos: [{ number: 1, attachmentId: 'v', sent: sentVideo, isUploaded: true }],
};

it('shows a reply with what its own turn was given: pictures first, then videos', () => {
  expect(seenInTurn(replyAboutVideo, [asked, reply])).toEqual([
    {
      kind: 'picture',
      number: 2,
      attachment: attachment('b'),
      sent: sent('again-b', 504, 392),
      isUploaded: false,
    },
    { kind: 'video', number: 1, attachment: video, sent: sentVideo, isUploaded: true },
  ]);
});

it('shows a person’s message with what was attached to it, in its order', () => {
  const shown = attachedHere(asked.attachments);
  expect(shown.map(({ kind, number, sent: copy }) => [kind, number, copy.hash])).toEqual([
    ['picture', 1, 'sent-a'],
    ['video', 1, 'sent-v'],
    ['picture', 2, 'sent-b'],
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

it('reads times where the turn holds a video', () => {
  const { media, images } = answerContext(replyAboutVideo, [asked, reply]);
  expect(media).toBe('video');
  expect(images.map(({ kind, durationSeconds }) => [kind, durationSeconds])).toEqual([
    [undefined, undefined],
    ['video', 14],
  ]);
});

it('reads the times of a part on the clock of that part', () => {
  const trim = { startSeconds: 3, endSeconds: 9 };
  const [video] = replyAboutVideo.videos ?? [];
  const videos = video === undefined ? [] : [{ ...video, sent: { ...video.sent, trim } }];
  const { images } = answerContext({ ...replyAboutVideo, videos }, [asked, reply]);
  expect(images.at(-1)).toMatchObject({ durationSeconds: 14, clock: { kind: 'stretch', ...trim } });
});
