import { expect, test } from 'vitest';
import { chooseMedia } from './choose-media';
import { readIntent } from './intent';
import { readAsk } from './request';

const picture = (url: string) => ({ type: 'image_url', image_url: { url } }) as const;
const video = (url: string) => ({ type: 'video_url', video_url: { url } }) as const;
const text = (words: string) => ({ type: 'text', text: words }) as const;
const reply = { role: 'assistant', content: 'ok' } as const;

const history = [
  { role: 'user', content: [picture('p1'), picture('p2'), text('Look')] },
  reply,
  { role: 'user', content: [video('v1'), text('Look')] },
  reply,
] as const;

function chosen(...content: Parameters<typeof text>[0][]) {
  return chosenFrom(content.map(text));
}

function chosenFrom(content: readonly (ReturnType<typeof text> | ReturnType<typeof picture>)[]) {
  const ask = readAsk({ messages: [...history, { role: 'user', content }] });
  const { pictures, videos } = chooseMedia(ask, readIntent(ask.words));
  return [...pictures.map(({ url }) => url), ...videos.map(({ source }) => source)];
}

test('without media of its own a turn is about the latest', () => {
  expect(chosen('And then?')).toEqual(['v1']);
});

test('what the words name comes first', () => {
  expect(chosen('Describe picture 2')).toEqual(['p2']);
  expect(chosen('Is picture 1 in video 1?')).toEqual(['p1', 'v1']);
});

test('what the turn brings is what it is about, and a comparison is about all pictures', () => {
  expect(chosenFrom([picture('p3'), text('Describe it')])).toEqual(['p3']);
  expect(chosenFrom([picture('p3'), text('Compare')])).toEqual(['p1', 'p2', 'p3']);
});
