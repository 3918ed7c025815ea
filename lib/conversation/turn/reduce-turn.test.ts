import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Failure } from '@/lib/protocol/failure';
import type { TurnEvent } from '@/lib/protocol/turn-event';
import { aReply } from '../__fixtures__/rows';
import type { AssistantMessage } from '../rows';
import { endReply, interruptReply, reduceTurn } from './reduce-turn';

const failure: Failure = { code: 'upstream_error', message: 'x', param: null, retryable: true, status: 502 };
const started: TurnEvent = {
  type: 'turn-started',
  id: 'x',
  model: 'qwen3-vl-plus-2025',
  createdAtSeconds: 1,
};
const finished: TurnEvent = { type: 'turn-finished', reason: 'stop' };

/** Applies events that arrive 10 ms apart. */
function replyAfter(events: readonly TurnEvent[], from: AssistantMessage = aReply()): AssistantMessage {
  return events.reduce((reply, event, index) => reduceTurn(reply, event, 10 * (index + 1)), from);
}

describe('reduceTurn', () => {
  it('grows reasoning, then text, and measures both', () => {
    const reply = replyAfter([
      started,
      { type: 'reasoning-delta', text: 'Hm' },
      { type: 'reasoning-delta', text: 'm.' },
      { type: 'text-delta', text: 'A ' },
      { type: 'text-delta', text: 'cat.' },
      { type: 'usage', usage: { promptTokens: 1, completionTokens: 2, totalTokens: 3 } },
      finished,
    ]);
    expect(reply).toMatchObject({
      status: 'finished',
      reasoning: 'Hmm.',
      text: 'A cat.',
      finishReason: 'stop',
      usage: { totalTokens: 3 },
      timing: { firstTokenMs: 20, reasoningMs: 40, totalMs: 70 },
    });
  });

  it('ends reasoning with the turn when no answer came', () => {
    const reply = replyAfter([{ type: 'reasoning-delta', text: 'Hm' }, finished]);
    expect(reply.timing).toMatchObject({ firstTokenMs: 10, reasoningMs: 20, totalMs: 20 });
  });

  it('keeps the text of a turn that failed', () => {
    const reply = replyAfter([
      { type: 'text-delta', text: 'A c' },
      { type: 'turn-failed', failure },
    ]);
    expect(reply).toMatchObject({ status: 'failed', text: 'A c', failure });
  });

  it('learns the model only when the request named none', () => {
    expect(replyAfter([started]).model).toBe('qwen3-vl-plus');
    expect(replyAfter([started], aReply({ model: '' })).model).toBe('qwen3-vl-plus-2025');
  });

  it('gives the same reference when an event changes nothing', () => {
    const reply = aReply();
    expect(reduceTurn(reply, started, 1)).toBe(reply);
    expect(reduceTurn(reply, { type: 'text-delta', text: '' }, 1)).toBe(reply);
    expect(reduceTurn(reply, { type: 'reasoning-delta', text: '' }, 1)).toBe(reply);
    expect(reduceTurn(reply, { type: 'tool-call-delta', call: { index: 0, argumentsDelta: '' } }, 1)).toBe(
      reply,
    );
  });
});

describe('any sequence of events', () => {
  const event = fc.oneof<fc.Arbitrary<TurnEvent>[]>(
    fc.constant(started),
    fc.string().map((text) => ({ type: 'reasoning-delta', text })),
    fc.string().map((text) => ({ type: 'text-delta', text })),
    fc.constant({ type: 'usage', usage: { promptTokens: 1, completionTokens: 1, totalTokens: 2 } }),
    fc.constant(finished),
    fc.constant({ type: 'turn-failed', failure }),
  );
  const isTerminal = ({ type }: TurnEvent) => type === 'turn-finished' || type === 'turn-failed';

  it('leaves the status of its first terminal event, and nothing after that event', () => {
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const end = events.findIndex(isTerminal);
        const reply = replyAfter(events);
        const heard = end === -1 ? events : events.slice(0, end + 1);
        const textOf = (kind: TurnEvent['type']) =>
          heard.map((item) => (item.type === kind && 'text' in item ? item.text : '')).join('');
        expect(reply.text).toBe(textOf('text-delta'));
        expect(reply.reasoning).toBe(textOf('reasoning-delta'));
        const last = heard.at(-1);
        if (last?.type === 'turn-finished') expect(reply.status).toBe('finished');
        else if (last?.type === 'turn-failed') expect(reply.status).toBe('failed');
        else expect(reply.status).toBe(reply.text || reply.reasoning ? 'streaming' : 'waiting');
        expect(reply.failure === null).toBe(reply.status !== 'failed');
        expect(reply.timing.totalMs === null).toBe(end === -1);
      }),
    );
  });
});

describe('ending without an event', () => {
  it('stops a running reply once and leaves an ended one alone', () => {
    const stopped = endReply(aReply({ status: 'streaming', text: 'A' }), 'stopped', 30);
    expect(stopped).toMatchObject({ status: 'stopped', text: 'A', timing: { totalMs: 30 } });
    expect(endReply(stopped, 'interrupted', 40)).toBe(stopped);
    expect(reduceTurn(stopped, { type: 'text-delta', text: 'late' }, 50)).toBe(stopped);
  });

  it('does not invent a length for an interrupted reply', () => {
    expect(interruptReply(aReply({ status: 'streaming' }))).toMatchObject({
      status: 'interrupted',
      timing: { totalMs: null },
    });
    const finishedReply = aReply({ status: 'finished' });
    expect(interruptReply(finishedReply)).toBe(finishedReply);
  });
});
