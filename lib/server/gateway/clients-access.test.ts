import { ChatOpenAI } from '@langchain/openai';
import OpenAI from 'openai';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hangingAfter, streaming } from '@/lib/providers/staged-upstream';
import { type StagedGateway, stageGateway } from './staged-gateway';

/** Clients of others before a gateway with access codes and limits: the code is their API key. */

const serverKey = 'sk-0123456789abcdef';
const codes = ['anna', 'ben', 'carla', 'dora', 'emil'] as const;
const codeOf = (name: (typeof codes)[number]) => `code-of-${name}-0123456789`;
let gateway: StagedGateway;

beforeAll(async () => {
  gateway = await stageGateway(serverKey, vi.stubEnv, {
    ACCESS_CODES: codes.map((name) => `${name}:${codeOf(name)}`).join(','),
    SIGHTLINE_SECRET: '0123456789abcdef'.repeat(4),
    LIMIT_REQUESTS_PER_MINUTE: '20',
    LIMIT_STREAMS: '2',
    LIMIT_TOKENS_PER_DAY: '20000',
    LOG_LEVEL: 'silent',
  });
});

afterAll(async () => {
  await gateway.close();
  vi.unstubAllEnvs();
});

/** As from an address of its own, which the server's entry would have settled. */
function clientFrom(address: string, apiKey: string): OpenAI {
  const baseURL = `${gateway.server.origin}/api/v1`;
  return new OpenAI({ apiKey, baseURL, maxRetries: 0, defaultHeaders: { 'x-forwarded-for': address } });
}

const ask = { model: 'qwen3-vl-plus', max_tokens: 20, messages: [{ role: 'user' as const, content: 'hi' }] };
const choice = '{"delta":{"role":"assistant","content":"First words."},"finish_reason":';
const whole = streaming(`data: {"choices":[${choice}"stop"}]}\n\ndata: [DONE]\n\n`);
const hanging = hangingAfter(`data: {"choices":[${choice}null}]}\n\n`);

async function faultOf(asking: PromiseLike<unknown>): Promise<InstanceType<typeof OpenAI.APIError>> {
  const fault = await asking.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (fault instanceof OpenAI.APIError) return fault;
  throw new Error(`Expected an error of the SDK, got ${String(fault)}`);
}

describe('the access code as API key', () => {
  it('lets the openai SDK in, and goes no further', async () => {
    gateway.setPlay(whole);
    const openai = clientFrom('192.0.2.1', codeOf('anna'));
    expect((await openai.chat.completions.create(ask)).choices[0]?.message.content).toBe('First words.');
    expect((await openai.models.list()).data.map(({ id }) => id)).toContain('qwen3-vl-plus');
    const heard = JSON.stringify(gateway.upstream.heard);
    expect(heard).toContain(serverKey);
    expect(heard).not.toContain(codeOf('anna'));
  });

  it('lets ChatOpenAI in', async () => {
    gateway.setPlay(whole);
    const configuration = { baseURL: `${gateway.server.origin}/api/v1` };
    const fields = { model: 'qwen3-vl-plus', maxTokens: 20, configuration, maxRetries: 0 };
    const model = new ChatOpenAI({ ...fields, apiKey: codeOf('anna') });
    expect((await model.invoke('hi')).content).toBe('First words.');
    const stranger = new ChatOpenAI({ ...fields, apiKey: 'sk-of-somebody-else' });
    await expect(stranger.invoke('hi')).rejects.toMatchObject({
      status: 401,
      lc_error_code: 'MODEL_AUTHENTICATION',
    });
  });

  it.each([
    ['a wrong one', 'code-of-nobody-0123456789', {}],
    ['the server’s own key', serverKey, {}],
    ['none', 'never-sent', { authorization: null }],
  ])(
    '%s is an AuthenticationError before anything is asked of the upstream',
    async (what, apiKey, extras) => {
      const heardBefore = gateway.upstream.heard.length;
      const defaultHeaders = { 'x-forwarded-for': `192.0.2.${10 + what.length}`, ...extras };
      const openai = clientFrom('', apiKey).withOptions({ maxRetries: 2, defaultHeaders });
      for (const asking of [() => openai.chat.completions.create(ask), () => openai.models.list()]) {
        const fault = await faultOf(asking());
        expect(fault).toBeInstanceOf(OpenAI.AuthenticationError);
        expect(fault).toMatchObject({ status: 401, code: 'unlock_needed', type: 'authentication_error' });
        expect(fault.headers?.get('www-authenticate')).toBe('Bearer');
        expect(JSON.stringify([fault.message, fault.error])).not.toContain(apiKey);
      }
      expect(gateway.upstream.heard.length).toBe(heardBefore);
    },
  );

  it('tried wrongly too often is a RateLimitError that says when to try again', async () => {
    const guesser = (guess: number) => clientFrom('192.0.2.99', `code-of-guess-${guess}-0123456789`);
    const faults = [];
    for (let guess = 0; guess < 6; guess += 1) faults.push(await faultOf(guesser(guess).models.list()));
    expect(faults.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429]);
    expect(faults.at(-1)).toBeInstanceOf(OpenAI.RateLimitError);
    expect(faults.at(-1)).toMatchObject({ code: 'too_many_tries', type: 'rate_limit_error' });
    expect(Number(faults.at(-1)?.headers?.get('retry-after'))).toBeGreaterThan(0);
    expect((await clientFrom('192.0.2.98', codeOf('anna')).models.list()).data).not.toHaveLength(0);
  });
});

describe('limits', () => {
  it('of requests are counted for each code, and told with what is left', async () => {
    gateway.setPlay(whole);
    const openai = clientFrom('192.0.2.2', codeOf('ben'));
    const { response } = await openai.chat.completions.create(ask).withResponse();
    expect(response.headers.get('x-ratelimit-limit-requests')).toBe('20');
    expect(response.headers.get('x-ratelimit-remaining-requests')).toBe('19');
    for (let more = 0; more < 19; more += 1) await openai.models.list();
    const fault = await faultOf(openai.chat.completions.create(ask));
    expect(fault).toBeInstanceOf(OpenAI.RateLimitError);
    expect(fault).toMatchObject({ code: 'limit_requests', type: 'rate_limit_error' });
    const seconds = Number(fault.headers?.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    const another = clientFrom('192.0.2.3', codeOf('carla'));
    expect((await another.models.list()).data).not.toHaveLength(0);
  });

  it('of answers at once end with the answer that was left', async () => {
    gateway.setPlay(hanging);
    const openai = clientFrom('192.0.2.4', codeOf('carla'));
    const streams = [];
    for (const _ of [1, 2]) streams.push(await openai.chat.completions.create({ ...ask, stream: true }));
    const fault = await faultOf(openai.chat.completions.create({ ...ask, stream: true }));
    expect(fault).toMatchObject({ status: 429, code: 'limit_streams' });
    for (const stream of streams) stream.controller.abort();
    gateway.setPlay(whole);
    await vi.waitUntil(() => openai.chat.completions.create(ask).catch(() => false), {
      timeout: 4000,
      interval: 500,
    });
  });

  it('of tokens are no matter of asking again: the SDK does not', async () => {
    gateway.setPlay(whole);
    const openai = clientFrom('192.0.2.5', codeOf('dora'));
    const greedy = { ...ask, max_tokens: 30_000 };
    let asked = 0;
    const counting: typeof fetch = (input, init) => {
      asked += 1;
      return fetch(input, init);
    };
    const patient = openai.withOptions({ maxRetries: 2, fetch: counting });
    const fault = await faultOf(patient.chat.completions.create(greedy));
    expect(fault).toBeInstanceOf(OpenAI.RateLimitError);
    expect(fault).toMatchObject({ code: 'limit_tokens', error: { values: { limit: 20_000, left: 20_000 } } });
    expect(asked).toBe(1);
    expect((await openai.chat.completions.create(ask)).choices).toHaveLength(1);
  });

  it('of models are a PermissionDeniedError that names the parameter', async () => {
    const openai = clientFrom('192.0.2.6', codeOf('emil'));
    const fault = await faultOf(openai.chat.completions.create({ ...ask, model: 'qwen-max' }));
    expect(fault).toBeInstanceOf(OpenAI.PermissionDeniedError);
    expect(fault).toMatchObject({ code: 'model_not_allowed', param: 'model', type: 'permission_error' });
  });
});
