import { expect, it } from 'vitest';
import { dragFacts, draggedAddress } from './drop-facts';

const file = (type: string) => ({ kind: 'file', type });

it('counts what is dragged by the kinds that the browser tells', () => {
  const items = [file('image/png'), file('video/mp4'), file(''), file('application/pdf'), file('text/plain')];
  expect(dragFacts([...items, { kind: 'string', type: 'text/html' }])).toEqual({
    count: 5,
    pictures: 1,
    videos: 1,
    documents: 1,
    unknown: 2,
  });
});

it('finds the address of a dragged link behind its comments', () => {
  const carrying = (text: string) => ({ getData: (type: string) => (type === 'text/uri-list' ? text : '') });
  expect(draggedAddress(carrying('# a comment\r\nhttps://a.example/x.png\r\n'))).toBe(
    'https://a.example/x.png',
  );
  expect(draggedAddress(carrying('mailto:someone@a.example'))).toBeNull();
  expect(draggedAddress(carrying(''))).toBeNull();
});
