import { describe, expect, it } from 'vitest';
import { anAttachment, aReply, aSentPicture, aUserMessage } from '@/lib/conversation/__fixtures__/rows';
import type { DraftState } from '@/lib/conversation/workspace';
import { createAnswerCache } from '@/lib/grounding/answer-cache';
import { comparedOfDraft, comparedOfPath } from './compared-pictures';

const box = (label: string, number: number) =>
  `{"bbox_2d": [100, 100, 500, 500], "label": "${label}", "image": ${number}}`;
const turn = (name: string, number: number) => ({
  number,
  attachmentId: `attachment-${name}`,
  sent: aSentPicture(`sent-${name}`),
});

async function reader() {
  const cache = createAnswerCache();
  await new Promise<void>((resolve) => cache.subscribe(resolve));
  return cache;
}

describe('the pictures of a conversation', () => {
  it('come with what the newest reply names on each', async () => {
    const path = [
      aUserMessage({ id: 'u1', attachments: [{ number: 1, attachment: anAttachment('a') }] }),
      aReply({
        id: 'r1',
        parentId: 'u1',
        status: 'finished',
        text: `[${box('old', 1)}]`,
        pictures: [turn('a', 1)],
      }),
      aUserMessage({ id: 'u2', parentId: 'r1', attachments: [{ number: 2, attachment: anAttachment('b') }] }),
      aReply({
        id: 'r2',
        parentId: 'u2',
        status: 'finished',
        text: `Picture 2: [${box('cup', 2)}]`,
        pictures: [turn('a', 1), turn('b', 2)],
      }),
      aUserMessage({ id: 'u3', parentId: 'r2' }),
      aReply({
        id: 'r3',
        parentId: 'u3',
        status: 'finished',
        text: 'Nothing more.',
        pictures: [turn('b', 2)],
      }),
    ];
    const compared = comparedOfPath(path, await reader());
    const named = compared.map(({ id, number, hash, shapes }) => [
      id,
      number,
      hash,
      shapes.map(({ label }) => label),
    ]);
    expect(named).toEqual([
      ['attachment-a', 1, 'original-a', ['old']],
      ['attachment-b', 2, 'original-b', ['cup']],
    ]);
  });

  it('are not those of which nothing is here', async () => {
    const origin = {
      kind: 'address',
      url: 'https://pictures.test/a.jpg',
      medium: 'picture',
      isFetched: false,
    } as const;
    const path = [
      aUserMessage({ attachments: [{ number: 1, attachment: { ...anAttachment('a'), origin } }] }),
    ];
    expect(comparedOfPath(path, await reader())).toEqual([]);
  });
});

it('takes from the message being written what is ready, under the name that a person gave it', () => {
  const file = new Blob();
  const draft: DraftState = {
    text: '',
    sendFailure: null,
    isHeld: false,
    attachments: [
      { id: 'd1', file, name: 'mine.jpg', state: 'ready', attachment: anAttachment('a'), preview: null },
      { id: 'd2', file, name: 'slow.jpg', state: 'preparing' },
    ],
  };
  expect(comparedOfDraft(draft)).toEqual([
    {
      id: 'd1',
      name: 'mine.jpg',
      number: null,
      hash: 'original-a',
      size: { width: 64, height: 32 },
      shapes: [],
    },
  ]);
});
