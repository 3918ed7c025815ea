import { afterEach, expect, it } from 'vitest';
import type { TurnEvent } from '@/lib/protocol/turn-event';
import { answering, streaming } from '@/lib/providers/staged-upstream';
import { closeUpstreams, fixture, providerAt, turnWith, upstreamThat } from './stage';

afterEach(closeUpstreams);

async function eventsOf(baseUrl: string, hasUploads: boolean): Promise<TurnEvent[]> {
  const events: TurnEvent[] = [];
  const turn = { ...turnWith(), hasUploads, signal: new AbortController().signal };
  for await (const batch of providerAt(baseUrl).runTurn(turn)) events.push(...batch);
  return events;
}

it('tells the upstream to resolve uploaded files, and only where there are some', async () => {
  const { baseUrl, heard } = await upstreamThat(streaming(fixture('qwen-vl-plus-stream')));
  await eventsOf(baseUrl, true);
  await eventsOf(baseUrl, false);
  expect(heard.map(({ headers }) => headers['x-dashscope-ossresourceresolve'])).toEqual([
    'enable',
    undefined,
  ]);
});

it('knows an address that the upstream takes no more for an upload that it has forgotten', async () => {
  const sentence = 'The provided URL does not appear to be valid. Ensure it is correctly formatted.';
  const body = JSON.stringify({ error: { code: 'invalid_parameter_error', message: sentence } });
  const { baseUrl } = await upstreamThat(answering(400, 'application/json', body));
  const codeOf = async (hasUploads: boolean) => {
    const [event] = await eventsOf(baseUrl, hasUploads);
    return event?.type === 'turn-failed' ? [event.failure.code, event.failure.status] : event?.type;
  };
  expect(await codeOf(true)).toEqual(['upload_expired', 400]);
  expect(await codeOf(false)).toEqual(['address_not_valid', 400]);
});
