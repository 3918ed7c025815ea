import { describe, expect, it } from 'vitest';
import type { TurnEvent } from '@/lib/protocol/turn-event';
import { chunk, createUpstream, frame, type PlayedTurn } from './__fixtures__/upstream';
import { sendTurn } from './send-turn';

/** Sends one turn, lets the test play the server, and gives back all that was heard. */
async function playTurn(play: (turn: PlayedTurn, abort: AbortController) => void) {
  const upstream = createUpstream();
  const abort = new AbortController();
  const events: TurnEvent[] = [];
  const accepted: (string | null)[] = [];
  const arriving = upstream.nextTurn();
  const sending = sendTurn(
    { messages: [{ role: 'user', content: 'Hi' }], stream: true },
    {
      fetch: upstream.fetch,
      signal: abort.signal,
      onAccepted: (provider) => accepted.push(provider),
      onEvents: (batch) => events.push(...batch),
    },
  );
  play(await arriving, abort);
  const refusal = await sending;
  const text = events.map((event) => (event.type === 'text-delta' ? event.text : '')).join('');
  return { refusal, accepted, events, text, types: events.map(({ type }) => type) };
}

const wholeTurn = [
  chunk({ role: 'assistant', content: '' }),
  chunk({ content: '一只猫 🐈' }),
  chunk({}, 'stop'),
];

describe('sendTurn', () => {
  it('posts the request and passes on the events and the provider', async () => {
    const heard = await playTurn((turn) => {
      expect(turn.url).toBe('/api/v1/chat/completions');
      expect(turn.body).toMatchObject({ messages: [{ role: 'user', content: 'Hi' }] });
      turn.accept({ 'x-sightline-provider': 'demo' });
      turn.say(...wholeTurn);
      turn.end();
    });
    expect(heard).toMatchObject({ refusal: null, accepted: ['demo'], text: '一只猫 🐈' });
    expect(heard.types.at(-1)).toBe('turn-finished');
  });

  it('hears the same wherever the bytes are cut', async () => {
    const bytes = Buffer.concat(wholeTurn.map(frame));
    for (let cut = 1; cut < bytes.length; cut += 7) {
      const heard = await playTurn((turn) => {
        turn.accept();
        turn.sayBytes(new Uint8Array(bytes.subarray(0, cut)));
        turn.sayBytes(new Uint8Array(bytes.subarray(cut)));
        turn.end();
      });
      expect(heard.text).toBe('一只猫 🐈');
      expect(heard.types.filter((type) => type.startsWith('turn-f'))).toEqual(['turn-finished']);
    }
  });

  it('gives the server’s own reason when it refuses', async () => {
    const body = JSON.stringify({ error: { message: 'No.', code: 'invalid_api_key', param: null } });
    const heard = await playTurn((turn) => turn.refuse(401, body));
    expect(heard.refusal).toMatchObject({ code: 'invalid_api_key', message: 'No.', status: 401 });
    expect(heard.accepted).toEqual([]);
  });

  it.each([
    ['a proxy’s header', '<html></html>', { 'retry-after': '30' }, 30],
    [
      'the server’s own body',
      '{"error":{"code":"limit_requests","retry_after_seconds":9}}',
      { 'retry-after': '10' },
      9,
    ],
    ['nobody', '', { 'retry-after': 'later' }, undefined],
  ])('gives the wait that %s tells', async (_who, body, headers, seconds) => {
    const heard = await playTurn((turn) => turn.refuse(429, body, headers));
    expect(heard.refusal?.retryAfterSeconds).toBe(seconds);
  });

  it('tells a server that is not there', async () => {
    const heard = await playTurn((turn) => turn.fail());
    expect(heard.refusal?.code).toBe('server_unreachable');
  });

  it.each([
    ['breaks off', (turn: PlayedTurn) => turn.breakOff()],
    ['ends without a finish reason', (turn: PlayedTurn) => turn.end()],
  ])('fails the turn when the stream %s', async (_, finish) => {
    const heard = await playTurn((turn) => {
      turn.accept();
      turn.say(chunk({ content: 'Half' }));
      setImmediate(() => finish(turn));
    });
    expect(heard.text).toBe('Half');
    expect(heard.events.at(-1)).toMatchObject({
      type: 'turn-failed',
      failure: { code: 'stream_interrupted', retryable: true },
    });
  });

  it.each([
    ['before the answer', () => undefined],
    ['in the middle', (turn: PlayedTurn) => turn.accept()],
  ])('ends quietly when it is aborted %s', async (_, prepare) => {
    const heard = await playTurn((turn, abort) => {
      prepare(turn);
      setImmediate(() => abort.abort());
    });
    expect(heard).toMatchObject({ refusal: null, events: [] });
  });
});
