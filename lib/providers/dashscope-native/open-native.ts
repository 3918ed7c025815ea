import 'server-only';
import type { ModelDescription } from '@/lib/catalogue/model';
import { err, ok, type Result } from '@/lib/core/result';
import type { ChatRequest } from '@/lib/protocol/chat-request';
import type { Failure } from '@/lib/protocol/failure';
import type { Turn } from '@/lib/providers/provider';
import type { DashscopeSettings, Endpoint } from '../dashscope/create-provider';
import { describeUpstreamError, failureOf } from '../dashscope/failures';
import { outlinedOf } from '../dashscope/outlined';
import { readErrorText } from '../dashscope/wire-error';
import { awaitFirstFrame } from './first-frame';
import { isAskedWhole, type NativeRequest, nativeRequestOf } from './request';

/** Sends turns to the endpoint. The body is written once per turn, however often it has to be sent. */
export function createOpener(
  { apiKey, baseUrl, fetch: fetchUpstream }: Pick<DashscopeSettings, 'apiKey' | 'baseUrl' | 'fetch'>,
  scrub: (text: string) => string,
): Endpoint['open'] {
  const written = new WeakMap<Turn, Uint8Array<ArrayBuffer>>();
  const bodyOf = (turn: Turn, repaired: ChatRequest | null): Uint8Array<ArrayBuffer> => {
    const { request, write } = outlinedOf(turn);
    if (repaired !== null) return write(asked(turn, { ...repaired, model: request.model }));
    const body = written.get(turn) ?? write(asked(turn, request));
    written.set(turn, body);
    return body;
  };

  return async (turn, repaired, signal) => {
    const isWhole = isAskedWhole(turn, () => repaired ?? outlinedOf(turn).request);
    const init = {
      method: 'POST',
      headers: { authorization: `Bearer ${apiKey}`, ...headersOf(isWhole, turn.hasUploads === true) },
      body: bodyOf(turn, repaired),
      redirect: 'manual',
      signal,
    } as const;
    try {
      const response = await fetchUpstream(`${baseUrl}${operationOf(turn.model)}`, init);
      return isAnswer(response) ? await accepted(response, scrub) : await refused(response, scrub);
    } catch {
      return err(failureOf('upstream_unreachable'));
    }
  };
}

function asked(turn: Turn, request: Turn['request']): NativeRequest {
  return nativeRequestOf(
    request,
    turn.model,
    isAskedWhole(turn, () => request),
  );
}

/** A stream is asked for by a header, as is the reading of what was uploaded. */
function headersOf(isWhole: boolean, hasUploads: boolean): Record<string, string> {
  return {
    'content-type': 'application/json',
    accept: isWhole ? 'application/json' : 'text/event-stream',
    'accept-encoding': 'identity',
    ...(isWhole ? {} : { 'x-dashscope-sse': 'enable' }),
    ...(hasUploads ? { 'x-dashscope-ossresourceresolve': 'enable' } : {}),
  };
}

/** A redirect is not followed, since it would carry the key along; a page of markup comes from no model. */
function isAnswer(response: Response): boolean {
  const isMarkup = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  return response.ok && response.body !== null && !isMarkup;
}

async function accepted(
  response: Response,
  scrub: (text: string) => string,
): Promise<Result<Response, Failure>> {
  if (response.headers.get('content-type')?.includes('application/json')) return ok(response);
  const begun = await awaitFirstFrame(response);
  if (begun.ok) return begun;
  const { error, status } = begun.error;
  return err(describeUpstreamError(error, status, scrub, response.headers));
}

async function refused(response: Response, scrub: (text: string) => string): Promise<Result<never, Failure>> {
  const { status, headers } = response;
  if (status >= 400) {
    return err(describeUpstreamError(readErrorText(await response.text()), status, scrub, headers));
  }
  await response.body?.cancel();
  const sentence = `Status ${status} came without an answer; is the base URL right?`;
  const failure = describeUpstreamError(readErrorText(sentence), 502, scrub);
  return err({ ...failure, retryable: false });
}

/** Models that see have one operation, models that only read have another; both take the same parameters. */
function operationOf({ hasVision }: Pick<ModelDescription, 'hasVision'>): string {
  const kind = hasVision ? 'multimodal-generation' : 'text-generation';
  return `/services/aigc/${kind}/generation`;
}
