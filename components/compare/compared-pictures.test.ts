import { describe, expect, it } from 'vitest';
import type { DraftState } from '@/lib/conversation/workspace';
import { createAnswerCache } from '@/lib/grounding/answer-cache';
import { answer, pictureNamed, question } from './__fixtures__/conversation';
import { comparedOfDraft, comparedOfPath } from './compared-pictures';

const box = (label: string, number: number) =>
  `{"bbox_2d": [100, 100, 500, 500], "label": "${label}", "image": ${number}}`;
async function reader() {
  const cache = createAnswerCache();
  await new Promise<void>((resolve) => cache.subscribe(resolve));
  return cache;
}

describe('the pictures of a conversation', () => {
  it('come with what the newest reply names on each', async () => {
    const path = [
      question('u1', null, { a: 1 }),
      answer('r1', 'u1', `[${box('old', 1)}]`, { a: 1 }),
      question('u2', 'r1', { b: 2 }),
      answer('r2', 'u2', `Picture 2: [${box('cup', 2)}]`, { a: 1, b: 2 }),
      question('u3', 'r2', {}),
      answer('r3', 'u3', 'Nothing more.', { b: 2 }),
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
      {
        ...question('u1', null, {}),
        attachments: [{ number: 1, attachment: { ...pictureNamed('a'), origin } }],
      },
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
      { id: 'd1', file, name: 'mine.jpg', state: 'ready', attachment: pictureNamed('a'), preview: null },
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
