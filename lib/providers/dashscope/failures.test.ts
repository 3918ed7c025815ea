import { describe, expect, it } from 'vitest';
import { createScrubber, describeUpstreamError } from './failures';
import { readErrorText } from './wire-error';

const scrub = createScrubber('sk-secret-key-of-mine');
const told = (status: number | null, code: string, message = '') =>
  describeUpstreamError({ code, type: '', message }, status, scrub);

describe('the error table', () => {
  it.each([
    [400, 'invalid_parameter_error', 'Range of input length should be [1, 98304]', 'context_too_long', false],
    [400, 'InvalidParameter', 'Range of max_tokens should be [1, 8192]', 'invalid_request', false],
    [
      400,
      'invalid_parameter_error',
      'The image length and width do not meet the model restrictions.',
      'media_rejected',
      false,
    ],
    [
      400,
      'invalid_parameter_error',
      'Exceeded limit on max bytes per data-uri item : 10485760',
      'media_rejected',
      false,
    ],
    [400, 'invalid_parameter_error', 'Failed to download multimodal content', 'media_rejected', false],
    [400, 'invalid_parameter_error', 'range of sequence images shoule be (4, 512)', 'media_rejected', false],
    [400, 'invalid_parameter_error', 'The video file is too long', 'media_rejected', false],
    [
      400,
      'InternalError.Algo.InvalidParameter',
      'Json mode response is not supported when enable_thinking is true',
      'invalid_request',
      false,
    ],
    [
      400,
      'data_inspection_failed',
      'Input data may contain inappropriate content.',
      'content_filtered',
      false,
    ],
    [
      400,
      'Arrearage',
      'Access denied, please make sure your account is in good standing.',
      'account_overdue',
      false,
    ],
    [401, 'invalid_api_key', 'Incorrect API key provided. ', 'invalid_api_key', false],
    [403, 'AccessDenied.Unpurchased', 'Access to model denied.', 'access_denied', false],
    [
      403,
      'AllocationQuota.FreeTierOnly',
      'The free tier of the model has been exhausted.',
      'quota_exhausted',
      false,
    ],
    [403, 'Endpoint.AccessDenied', '', 'model_not_found', false],
    [
      404,
      'model_not_found',
      'The model `qwen9` does not exist or you do not have access to it.',
      'model_not_found',
      false,
    ],
    [
      404,
      'model_not_supported',
      'Unsupported model `x` for OpenAI compatibility mode.',
      'model_not_found',
      false,
    ],
    [429, 'limit_requests', 'You exceeded your current requests list.', 'rate_limited', true],
    [429, 'limit_burst_rate', 'Request rate increased too quickly.', 'rate_limited', true],
    [
      429,
      'insufficient_quota',
      'You exceeded your current quota, please check your plan',
      'rate_limited',
      true,
    ],
    [429, 'Throttling.AllocationQuota', 'Free allocated quota exceeded.', 'quota_exhausted', false],
    [429, 'PrepaidBillOverdue', 'The prepaid bill is overdue.', 'account_overdue', false],
    [500, 'internal_error', 'An internal error has occured', 'upstream_error', true],
    [500, 'RequestTimeOut', 'Request timed out, please try again later.', 'upstream_timeout', true],
    [503, 'ModelUnavailable', 'Model is unavailable, please try again later.', 'upstream_error', true],
    [
      500,
      'InternalError.Algo',
      'litellm.BadRequestError: OpenAIException - <400> Range of input length should be [1, 6]',
      'context_too_long',
      false,
    ],
    [502, '', '', 'upstream_error', true],
    [418, '', 'I am a teapot', 'invalid_request', false],
    [null, 'internal_server_error', 'boom', 'upstream_error', true],
    [
      null,
      'data_inspection_failed',
      'Output data may contain inappropriate content.',
      'content_filtered',
      false,
    ],
  ])('%s %s %s → %s', (status, code, message, expected, retryable) => {
    expect(told(status, code, message)).toMatchObject({ code: expected, retryable });
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

  it('tells no key, whole or masked', () => {
    const failure = told(401, 'sk-secret-key-of-mine', 'Key sk-secret-key-of-mine or sk-abc****9f is wrong');
    expect(JSON.stringify(failure)).not.toMatch(/sk-/);
    expect(failure.upstreamMessage).toBe('Key [key] or [key] is wrong');
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
