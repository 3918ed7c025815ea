import { describe, expect, it } from 'vitest';
import { decodeTurn } from './decode';
import { createTurnEncoder } from './encode';
import { readSources } from './search-sources';
import type { TurnEvent } from './turn-event';

const page = { title: 'A page', url: 'https://example.com/a?b=c' };

describe('sources on the wire', () => {
  it('come back as they went in, before the words they came with', async () => {
    const events: TurnEvent[] = [
      { type: 'turn-started', id: 'c-1', model: 'm', createdAtSeconds: 1 },
      { type: 'sources-found', sources: [page, { title: 'ünï', url: 'http://[::1]/x' }] },
      { type: 'text-delta', text: 'As it says [1].' },
      { type: 'turn-finished', reason: 'stop' },
    ];
    const encoder = createTurnEncoder({ includesUsage: false });
    const wire = events.map((event) => encoder.encode([event])).join('');
    const body = new Response(wire).body;
    const decoded: TurnEvent[] = [];
    if (body !== null) for await (const batch of decodeTurn(body)) decoded.push(...batch);
    expect(decoded).toEqual(events);
  });
});

describe('readSources', () => {
  it.each([
    ['a script', { title: 'x', url: 'javascript:alert(1)' }],
    ['data', { title: 'x', url: 'data:text/html,x' }],
    ['no address', { title: 'x' }],
    ['a bare path', { title: 'x', url: '/here' }],
    ['an endless address', { title: 'x', url: `https://example.com/${'x'.repeat(3000)}` }],
    ['no object', 'https://example.com'],
    ['null', null],
  ])('leaves out %s', (_what, value) => {
    expect(readSources([value, page])).toEqual([page]);
  });

  it('names a page without a title by its host, tells each once, and bounds titles and their number', () => {
    const untitled = { title: ' ', url: 'https://news.example.org/1' };
    expect(readSources([untitled, untitled])).toEqual([{ ...untitled, title: 'news.example.org' }]);
    const many = Array.from({ length: 90 }, (_, at) => ({
      title: 't'.repeat(999),
      url: `https://example.com/${at}`,
    }));
    const read = readSources(many);
    expect(read).toHaveLength(50);
    expect(read[0]?.title).toHaveLength(300);
  });
});
