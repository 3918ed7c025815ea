import { describe, expect, it } from 'vitest';
import { isFailureCode } from '@/lib/protocol/failure';
import { type FailureCode, failureTable } from '@/lib/protocol/failure-table';
import { createScrubber, describeUpstreamError, failureOf } from './failures';
import { faultRules } from './fault-rules';
import { sentences } from './sentences';
import { readErrorText } from './wire-error';

const scrub = createScrubber('sk-secret-key-of-mine');
const told = (status: number | null, code: string, message = '', headers?: Headers) =>
  describeUpstreamError({ code, type: '', message, param: null }, status, scrub, headers);

describe('what an upstream says', () => {
  it.each<[number | null, string, string, FailureCode, boolean]>([
    [
      500,
      'InternalError.Algo',
      'OpenAIException - <400> Range of input length should be [1, 6]',
      'context_too_long',
      false,
    ],
    [
      400,
      '400',
      "litellm.BadRequestError: Alibaba - {'code': 'Throttling.RateQuota'}. Received Model Group=x",
      'request_rate_limited',
      true,
    ],
    [
      500,
      'api_error',
      'litellm.RateLimitError: RateLimitError: You exceeded your current quota',
      'token_rate_limited',
      true,
    ],
    [403, 'x', 'ALLOCATIONQUOTA.FREETIERONLY', 'free_quota_used', false],
    [400, '', "This model's maximum context length is 32768 tokens.", 'context_too_long', false],
    [400, '', 'registry.ollama.ai/x does not support thinking', 'thinking_not_supported', false],
    [400, 'Throttling', 'Throttling', 'rate_limited', true],
    [403, '', 'Forbidden', 'access_denied', false],
    [401, 'invalid_request_error', 'Unauthorized', 'invalid_api_key', false],
    [402, '', 'x', 'account_overdue', false],
    [408, '', '', 'upstream_timeout', true],
    [409, '', '', 'upstream_error', true],
    [413, '', '', 'body_too_large', false],
    [418, '', 'I am a teapot', 'invalid_request', false],
    [429, '', '', 'rate_limited', true],
    [500, 'invalid_parameter_error', 'Bad', 'upstream_error', true],
    [502, '', '', 'upstream_error', true],
    [503, '', '', 'model_unavailable', true],
    [null, 'internal_server_error', 'boom', 'upstream_error', true],
    [null, 'InvalidParameter', 'Bad fps', 'invalid_request', false],
    [
      null,
      'data_inspection_failed',
      'Output data may contain inappropriate content.',
      'content_filtered',
      false,
    ],
  ])('%s %s %s → %s', (status, code, message, expected, retryable) => {
    expect(told(status, code, message)).toMatchObject({
      code: expected,
      retryable,
      status: status ?? failureTable[expected].status,
    });
  });

  it('keeps the true status, drops the prefix for people, names what the upstream called it', () => {
    expect(
      told(400, 'invalid_parameter_error', '<400> InternalError.Algo.InvalidParameter: Bad fps'),
    ).toEqual({
      code: 'invalid_request',
      message: 'The provider refused the request. (Bad fps)',
      param: null,
      retryable: false,
      status: 400,
      upstreamCode: 'invalid_parameter_error',
      upstreamMessage: 'Bad fps',
    });
  });

  it('takes the values of a sentence along', () => {
    expect(told(400, '', 'Range of max_tokens should be [1, 8192]')).toMatchObject({
      param: 'max_tokens',
      values: { min: 1, max: 8192 },
    });
    expect(told(400, '', 'range of sequence images shoule be (4, 512)').values).toEqual({ min: 4, max: 512 });
    expect(told(400, '', 'Exceeded limit on max bytes per data-uri item : 10485760').values).toEqual({
      max: 10_485_760,
    });
    expect(told(400, '', 'range of input length should be')).not.toHaveProperty('values');
  });

  it.each([
    ['Unrecognized request argument supplied: top_k', 'top_k'],
    [
      "{'type': 'extra_forbidden', 'loc': ('body', 'stream_options'), 'msg': 'Extra inputs are not permitted'}",
      'stream_options',
    ],
    ['The model does not support enable_search.', 'enable_search'],
    ['reasoning_effort: none is not allowed', 'reasoning_effort'],
  ])('names the option that was refused: %s', (message, param) => {
    expect(told(400, '', message)).toMatchObject({ code: 'option_not_supported', param });
  });

  it('says which part of the request it speaks of, when the upstream does', () => {
    expect(told(400, '', 'input.messages.2.content.1: Failed to decode the image').param).toBe(
      'messages[2].content[1]',
    );
  });

  it('tells how long to wait', () => {
    const headers = new Headers({ 'retry-after': '30' });
    expect(told(429, 'limit_requests', '', headers).retryAfterSeconds).toBe(30);
    expect(told(429, 'limit_requests', '')).not.toHaveProperty('retryAfterSeconds');
  });

  it('tells no key, whole or masked', () => {
    const failure = told(401, 'sk-secret-key-of-mine', 'Key sk-secret-key-of-mine or sk-abc****9f is wrong');
    expect(JSON.stringify(failure)).not.toMatch(/sk-/);
    expect(failure.upstreamMessage).toBe('Key [key] or [key] is wrong');
  });
});

describe('English for API clients', () => {
  it.each([...new Set(faultRules.map(({ code }) => code))])('%s has a sentence', (code) => {
    expect(sentences[code]).toMatch(/\.$/);
    expect(failureOf(code).message).toBe(sentences[code]);
  });

  it('is there for codes of the table only', () => {
    expect(Object.keys(sentences).filter((code) => !isFailureCode(code))).toEqual([]);
  });
});

describe('error bodies', () => {
  const sentence = 'no';
  it.each([
    ['nested', `{"error":{"code":"c","message":"${sentence}","type":"t"}}`, 'c'],
    ['nested, numeric code', `{"error":{"code":404,"message":"${sentence}"}}`, '404'],
    ['text', `{"error":"${sentence}"}`, ''],
    ['top level', `{"object":"error","message":"${sentence}","code":400}`, '400'],
    ['native', `{"code":"InvalidApiKey","message":"${sentence}","request_id":"1"}`, 'InvalidApiKey'],
    ['event stream', `: x\n\ndata: {"error":{"code":"c","message":"${sentence}"}}\n\n`, 'c'],
    ['plain', `${sentence}\n`, ''],
  ])('%s', (_shape, body, code) => {
    expect(readErrorText(body)).toMatchObject({ code, message: sentence });
  });

  it('takes no sentence from a page of markup', () => {
    expect(readErrorText('<html><h1>502</h1></html>').message).toBe('');
  });
});
