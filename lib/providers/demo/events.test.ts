import { expect, test } from 'vitest';
import type { TurnEvent } from '@/lib/protocol/turn-event';
import { estimateTokens, play, type Script } from './events';

const never = new AbortController().signal;
const quick = { pieceMs: 1, pause: () => Promise.resolve() };
const script: Script = { reasoning: 'First I look.', text: 'A red car 一辆红色汽车 stands here.' };

async function collect(limits: Parameters<typeof play>[1], signal = never) {
  const events: TurnEvent[] = [];
  for await (const batch of play(script, limits, quick, signal)) events.push(...batch);
  const said = (type: string) =>
    events.map((event) => (event.type === type && 'text' in event ? event.text : '')).join('');
  return { events, reasoning: said('reasoning-delta'), text: said('text-delta'), last: events.at(-1) };
}

test('plays all of the reasoning, then all of the text, in small pieces, and ends once', async () => {
  const { events, reasoning, text, last } = await collect({});
  expect({ reasoning, text }).toEqual(script);
  expect(last).toEqual({ type: 'turn-finished', reason: 'stop' });
  expect(events.filter(({ type }) => type === 'turn-finished')).toHaveLength(1);
  expect(events.findLastIndex(({ type }) => type === 'reasoning-delta')).toBeLessThan(
    events.findIndex(({ type }) => type === 'text-delta'),
  );
  expect(events.length).toBeGreaterThan(4);
});

test('max_tokens bounds the answer alone, max_completion_tokens both, thinking_budget the reasoning', async () => {
  const short = await collect({ max_tokens: 3 });
  expect(short.reasoning).toBe(script.reasoning);
  expect(estimateTokens(short.text)).toBe(3);
  expect(short.last).toEqual({ type: 'turn-finished', reason: 'length' });
  const both = await collect({ max_completion_tokens: 6 });
  expect(estimateTokens(both.reasoning) + estimateTokens(both.text)).toBe(6);
  const thrifty = await collect({ thinking_budget: 1 });
  expect(estimateTokens(thrifty.reasoning)).toBe(1);
  expect(thrifty.text).toBe(script.text);
});

test('ends before the first stop word', async () => {
  const { text, last } = await collect({ stop: ['stands', '红色'] });
  expect(text).toBe('A red car 一辆');
  expect(last).toEqual({ type: 'turn-finished', reason: 'stop' });
});

test('an abort ends it without a terminal event', async () => {
  const abort = new AbortController();
  const events: TurnEvent[] = [];
  for await (const batch of play(script, {}, quick, abort.signal)) {
    events.push(...batch);
    abort.abort();
  }
  expect(events).toHaveLength(1);
});

test('a long script comes in larger pieces, a short one in small pieces', async () => {
  const lengths = async (text: string) => {
    const events: TurnEvent[] = [];
    for await (const batch of play({ reasoning: '', text }, {}, quick, never)) events.push(...batch);
    const pieces = events.flatMap((event) => ('text' in event ? [event.text] : []));
    expect(pieces.join('')).toBe(text);
    return pieces.map(({ length }) => length);
  };
  const [short, long] = [await lengths('word '.repeat(100)), await lengths('word 字'.repeat(5000))];
  expect(Math.max(...short)).toBe(14);
  expect(long.length).toBeLessThan(290);
});
