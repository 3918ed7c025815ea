import { describe, expect, it } from 'vitest';
import type { TurnEvent } from '@/lib/protocol/turn-event';
import { collectTurn } from './collect-turn';

const started: TurnEvent = { type: 'turn-started', id: 'c-1', model: 'm', createdAtSeconds: 5 };
const finished: TurnEvent = { type: 'turn-finished', reason: 'stop' };

async function collected(...events: TurnEvent[]) {
  async function* batches() {
    for (const event of events) yield [event];
  }
  const turn = await collectTurn(batches());
  return turn.ok ? turn.value : turn.error;
}

describe('collectTurn', () => {
  it('puts words, thoughts, sources and counts into one completion', async () => {
    const source = { title: 'A page', url: 'https://example.com/' };
    const answer = await collected(
      started,
      { type: 'sources-found', sources: [source] },
      { type: 'reasoning-delta', text: 'Hm.' },
      { type: 'text-delta', text: 'Two ' },
      { type: 'text-delta', text: 'dogs' },
      { type: 'usage', usage: { promptTokens: 3, completionTokens: 2, totalTokens: 5 } },
      finished,
    );
    expect(answer).toEqual({
      headers: {},
      body: {
        id: 'c-1',
        object: 'chat.completion',
        created: 5,
        model: 'm',
        choices: [
          {
            index: 0,
            finish_reason: 'stop',
            logprobs: null,
            message: {
              role: 'assistant',
              content: 'Two dogs',
              reasoning_content: 'Hm.',
              annotations: [{ type: 'url_citation', url_citation: source }],
            },
          },
        ],
        usage: { prompt_tokens: 3, completion_tokens: 2, total_tokens: 5 },
      },
    });
  });

  it('tells notices in a header, and a cut by time with the vendor’s own', async () => {
    const answer = await collected(
      { type: 'turn-noticed', notice: { code: 'retried', values: { attempts: 2 } } },
      started,
      { type: 'turn-noticed', notice: { code: 'answer-cut-by-time' } },
      { type: 'text-delta', text: 'Half' },
      { type: 'turn-finished', reason: 'length' },
    );
    expect(answer).toMatchObject({
      headers: { 'x-sightline-notices': 'retried,answer-cut-by-time', 'x-dashscope-partialresponse': 'true' },
      body: { choices: [{ finish_reason: 'length', message: { content: 'Half' } }] },
    });
  });

  it('gives the failure of a turn that failed, and one of its own for a turn without an end', async () => {
    expect(await collected(started)).toMatchObject({ code: 'internal_error' });
  });
});
