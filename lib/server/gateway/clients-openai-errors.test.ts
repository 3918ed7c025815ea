import OpenAI from 'openai';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { streaming } from '@/lib/providers/staged-upstream';
import { type StagedGateway, stageGateway } from './staged-gateway';

/** Every class of error that the openai Node SDK knows, raised by the gateway's answers. */

const apiKey = 'sk-0123456789abcdef';
/** However slow the machine is, a refusal comes before the gateway opens a stream for it. */
const patient = { UPSTREAM_HEADER_WAIT_SECONDS: '60' };
let gateway: StagedGateway;
let openai: OpenAI;

beforeAll(async () => {
  gateway = await stageGateway(apiKey, vi.stubEnv, patient);
  openai = new OpenAI({ apiKey: 'anything', baseURL: `${gateway.server.origin}/api/v1`, maxRetries: 0 });
});

afterAll(async () => {
  await gateway.close();
  vi.unstubAllEnvs();
});

const ask = { model: 'qwen3-vl-plus', messages: [{ role: 'user' as const, content: 'hi' }] };
const words = 'data: {"choices":[{"delta":{"role":"assistant","content":"First words."}}]}\n\n';

/** So far away that the gateway hands the refusal on instead of asking again itself. */
const notSoon = { 'retry-after': '37' };

const refusing =
  (status: number, code: string, message: string): Parameters<StagedGateway['setPlay']>[0] =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...notSoon });
    response.end(JSON.stringify({ error: { code, type: code, param: null, message } }));
  };
const refusingForNow = refusing(429, 'limit_requests', 'You exceeded your current requests.');

async function faultOf(asking: PromiseLike<unknown>): Promise<InstanceType<typeof OpenAI.APIError>> {
  const fault = await asking.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (fault instanceof OpenAI.APIError) return fault;
  throw new Error(`Expected an error of the SDK, got ${String(fault)}`);
}

describe('a refusal of the upstream', () => {
  const { AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError, BadRequestError } =
    OpenAI;
  it.each([
    [401, 'invalid_api_key', 'Incorrect API key provided.', AuthenticationError, 'authentication_error'],
    [403, 'AccessDenied', 'Access denied.', PermissionDeniedError, 'permission_error'],
    [404, 'model_not_found', 'The model does not exist.', NotFoundError, 'not_found_error'],
    [429, 'limit_requests', 'You exceeded your current requests.', RateLimitError, 'rate_limit_error'],
    [400, 'InvalidParameter', 'Range of max_tokens', BadRequestError, 'invalid_request_error'],
    [500, 'InternalError', 'An internal error.', OpenAI.InternalServerError, 'server_error'],
    [503, 'ModelUnavailable', 'Model is unavailable.', OpenAI.InternalServerError, 'server_error'],
  ])('%i %s is the SDK’s own class, its fields filled, streamed or not', async (...row) => {
    const [status, code, message, expectedClass, type] = row;
    gateway.setPlay(refusing(status, code, `${message} ${apiKey}`));
    for (const stream of [false, true]) {
      const fault = await faultOf(openai.chat.completions.create({ ...ask, stream }));
      expect(fault).toBeInstanceOf(expectedClass);
      expect(fault).toMatchObject({ status, type, code: expect.stringMatching(/^[a-z_]{5,}$/) });
      expect(fault.message).toMatch(/^\d{3} .*[a-z]{3}/);
      expect(JSON.stringify([fault.message, fault.error])).not.toContain(apiKey);
    }
  });

  it('in the midst of a stream is raised from the loop, after the words that came', async () => {
    const error = {
      code: 'data_inspection_failed',
      message: 'Output data may contain inappropriate content.',
    };
    gateway.setPlay(streaming(words, `data: ${JSON.stringify({ error })}\n\n`));
    const stream = await openai.chat.completions.create({ ...ask, stream: true });
    let text = '';
    const reading = (async () => {
      for await (const chunk of stream) text += chunk.choices[0]?.delta.content ?? '';
    })();
    const fault = await faultOf(reading);
    expect(fault).toMatchObject({ code: 'content_filtered', type: 'invalid_request_error' });
    expect(text).toBe('First words.');
  });

  it('a stream that breaks off is an error, never a short answer', async () => {
    gateway.setPlay(streaming(words));
    const fault = await faultOf(openai.chat.completions.stream(ask).finalContent());
    expect(fault.code).toBe('stream_interrupted');
  });
});

describe('a refusal of the gateway', () => {
  it.each([
    [{ temperature: 9 }, 'temperature'],
    [{ messages: [{ role: 'user', content: [{ type: 'text' }] }] }, 'messages[0].content[0].text'],
    [{ n: 2 }, 'n'],
    [{ no_such_parameter: true }, 'no_such_parameter'],
  ])('%j names the field at fault', async (change, param) => {
    const heardBefore = gateway.upstream.heard.length;
    const request: typeof ask = { ...ask, ...JSON.parse(JSON.stringify(change)) };
    const fault = await faultOf(openai.chat.completions.create(request));
    expect(fault).toBeInstanceOf(OpenAI.BadRequestError);
    expect(fault).toMatchObject({
      status: 400,
      param,
      code: 'invalid_request',
      type: 'invalid_request_error',
    });
    expect(gateway.upstream.heard.length).toBe(heardBefore);
  });

  it('of an address that is not there is a NotFoundError', async () => {
    const fault = await faultOf(openai.embeddings.create({ model: 'text-embedding-v4', input: 'hi' }));
    expect(fault).toBeInstanceOf(OpenAI.NotFoundError);
    expect(fault).toMatchObject({ status: 404, code: 'not_found' });
  });

  it('of a body that is too large is an error with words, not a broken connection', async () => {
    const content = 'x'.repeat(3 * 1024 * 1024);
    const request = { ...ask, messages: [{ role: 'user' as const, content }] };
    const fault = await faultOf(openai.chat.completions.create(request));
    expect(fault).toMatchObject({ status: 413, code: 'body_too_large' });
  });
});

describe('asking again', () => {
  /** Lets the one wait of this length pass at once and tells of it; every other timer is left alone. */
  function skipWait(ms: number): readonly number[] {
    const skipped: number[] = [];
    const { setTimeout: setRealTimeout } = globalThis;
    const skipping = (callback: () => void, delayMs?: number, ...rest: unknown[]) => {
      if (delayMs === ms) skipped.push(ms);
      return setRealTimeout(callback, delayMs === ms ? 0 : delayMs, ...rest);
    };
    vi.stubGlobal('setTimeout', Object.assign(skipping, setRealTimeout));
    return skipped;
  }

  it('is done by the SDK itself after as long as Retry-After says', async () => {
    const skipped = skipWait(37_000);
    const plays = [refusingForNow, streaming(words.replace('}]', ',"finish_reason":"stop"}]'))];
    gateway.setPlay((response, heard) => plays.shift()?.(response, heard));
    const answer = await openai.chat.completions.create(ask, { maxRetries: 2 });
    vi.unstubAllGlobals();
    expect(answer.choices[0]?.message.content).toBe('First words.');
    expect([plays.length, skipped]).toEqual([0, [37_000]]);
  });

  it('is told how long to wait in the error too, where it is not to ask again by itself', async () => {
    gateway.setPlay(refusingForNow);
    const fault = await faultOf(openai.chat.completions.create(ask));
    expect(fault.headers?.get('retry-after')).toBe('37');
  });

  it.each([
    [429, 'insufficient_balance', 'quota exceeded: Free allocated quota exceeded.'],
    [403, 'AllocationQuota.FreeTierOnly', 'The free tier of the model has been exhausted.'],
    [400, 'Arrearage', 'Access denied, please make sure your account is in good standing.'],
  ])('is not done where it cannot help: %i %s', async (status, code, message) => {
    const heardBefore = gateway.upstream.heard.length;
    gateway.setPlay(refusing(status, code, message));
    await faultOf(openai.chat.completions.create(ask, { maxRetries: 2 }));
    expect(gateway.upstream.heard.length - heardBefore).toBe(1);
  });
});
