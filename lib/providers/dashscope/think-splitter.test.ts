import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TurnEvent } from '@/lib/protocol/turn-event';
import { createThinkSplitter } from './think-splitter';

function split(pieces: readonly string[]) {
  const splitter = createThinkSplitter();
  const events: TurnEvent[] = [];
  for (const piece of pieces) splitter.feedText(piece, events);
  splitter.finish(events);
  const joined = (type: string) =>
    events.map((event) => (event.type === type && 'text' in event ? event.text : '')).join('');
  return { reasoning: joined('reasoning-delta').trim(), text: joined('text-delta') };
}

describe('think splitter', () => {
  it('leaves an ordinary answer alone, whitespace and later tags included', () => {
    expect(split([' \n', 'Use the ', '<think> tag.'])).toEqual({
      reasoning: '',
      text: ' \nUse the <think> tag.',
    });
    expect(split(['<th', 'e end'])).toEqual({ reasoning: '', text: '<the end' });
  });

  it('splits the same wherever the text is cut', () => {
    const text = '\n<think>\nfirst < second </thin no\n</think>\n\nThe </think> answer';
    const places = fc.array(fc.nat(text.length)).map((cuts) => cuts.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(places, (cuts) => {
        const edges = [0, ...cuts, text.length];
        const pieces = edges.slice(1).map((edge, index) => text.slice(edges[index], edge));
        expect(split(pieces.filter(Boolean))).toEqual({
          reasoning: 'first < second </thin no',
          text: 'The </think> answer',
        });
      }),
    );
  });

  it('gives an unclosed thought as reasoning', () => {
    expect(split(['<think>still thi', 'nking </t'])).toEqual({
      reasoning: 'still thinking </t',
      text: '',
    });
  });

  it('never splits once a reasoning field was seen', () => {
    const splitter = createThinkSplitter();
    const events: TurnEvent[] = [];
    splitter.feedReasoning('apart', events);
    splitter.feedText('<think>', events);
    splitter.feedText('literal', events);
    expect(events).toEqual([
      { type: 'reasoning-delta', text: 'apart' },
      { type: 'text-delta', text: '<think>literal' },
    ]);
  });
});
