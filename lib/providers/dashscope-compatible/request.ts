import 'server-only';
import OpenAI, { APIConnectionError } from 'openai';
import { err, ok, type Result } from '@/lib/core/result';
import type { ChatRequest } from '@/lib/protocol/chat-request';
import type { Failure } from '@/lib/protocol/failure';
import type { Turn } from '@/lib/providers/provider';
import { describeUpstreamError, failureOf } from '../dashscope/failures';
import { outlinedOf } from '../dashscope/outlined';
import { readErrorText } from '../dashscope/wire-error';

/** The upstream's answer that was not 2xx, with its body: the SDK keeps it only when it is JSON of one shape. */
class UpstreamRefusal extends Error {
  override readonly name = 'UpstreamRefusal';
  readonly status: number;
  readonly body: string;
  /** Null for what was no answer at all, such as a redirect: asking again changes nothing. */
  readonly headers: Headers | null;

  constructor(status: number, body: string, headers: Headers | null) {
    super('refused');
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

interface Endpoint {
  readonly apiKey: string;
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
}

/** The longest delay a timer can hold; the caller's signal is the only clock of a request. */
const noTimeoutMs = 2_147_483_647;

/** What makes the upstream look up the files that were placed in its store. */
const resolving = { 'x-dashscope-ossresourceresolve': 'enable' } as const;

/**
 * The SDK sending the headers that a turn needs and no others: its own tell the upstream of the machine it runs on
 * (`x-stainless-*`), and making and redacting them costs more than the rest of its request.
 */
class UpstreamClient extends OpenAI {
  readonly #fetch: typeof fetch;
  readonly #headers: Readonly<Record<string, string>>;

  constructor({ apiKey, baseUrl, fetch: fetchUpstream }: Endpoint) {
    const options = { organization: null, project: null, maxRetries: 0, logLevel: 'off' } as const;
    super({ ...options, apiKey, baseURL: baseUrl, timeout: noTimeoutMs, fetch: fetchUpstream });
    this.#fetch = fetchUpstream;
    this.#headers = {
      authorization: `Bearer ${apiKey}`,
      'content-type': 'application/json',
      accept: 'text/event-stream',
      'accept-encoding': 'identity',
    };
  }

  override async buildRequest({ path, body, signal, headers }: Parameters<OpenAI['buildRequest']>[0]) {
    const req = {
      method: 'POST',
      headers: new Headers(headers === resolving ? { ...this.#headers, ...resolving } : this.#headers),
      body: isBytes(body) ? body : null,
      signal: signal ?? null,
    };
    return { req, url: this.buildURL(path, null), timeout: noTimeoutMs };
  }

  override fetchWithTimeout(url: string | URL | Request, init: RequestInit | undefined): Promise<Response> {
    return this.#fetch(url, init);
  }
}

function isBytes(body: unknown): body is Uint8Array<ArrayBuffer> {
  return body instanceof Uint8Array;
}

export function createClient({ fetch: fetchUpstream, ...endpoint }: Endpoint): OpenAI {
  return new UpstreamClient({
    ...endpoint,
    fetch: async (url, init) => {
      const response = await fetchUpstream(url, init);
      if (response.status >= 400) {
        throw new UpstreamRefusal(response.status, await response.text(), response.headers);
      }
      if (!isAnswer(response)) throw await noAnswer(response);
      return response;
    },
  });
}

/** A redirect is not followed, since it would carry the key along; a page of markup comes from no model. */
function isAnswer(response: Response): boolean {
  const isMarkup = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  return response.ok && response.body !== null && !isMarkup;
}

async function noAnswer(response: Response): Promise<UpstreamRefusal> {
  await response.body?.cancel();
  const sentence = `Status ${response.status} came without an answer; is the base URL right?`;
  return new UpstreamRefusal(502, sentence, null);
}

/** The bytes as they came; only a request that was changed since is written anew. */
export function bodyOf(turn: Turn, repaired: ChatRequest | null): Uint8Array<ArrayBuffer> {
  return repaired === null ? turn.body : outlinedOf(turn).write(repaired);
}

/** Posts the body and waits for the upstream's headers: its answer when it accepts, else why it does not. */
export async function openStream(
  client: OpenAI,
  body: Uint8Array<ArrayBuffer>,
  signal: AbortSignal,
  scrub: (text: string) => string,
  hasUploads = false,
): Promise<Result<Response, Failure>> {
  try {
    const options = { body, signal, ...(hasUploads ? { headers: resolving } : {}) };
    return ok(await client.post('/chat/completions', options).asResponse());
  } catch (fault) {
    const refusal = fault instanceof APIConnectionError ? fault.cause : null;
    if (!(refusal instanceof UpstreamRefusal)) return err(failureOf('upstream_unreachable'));
    const { status, headers } = refusal;
    const said = readErrorText(refusal.body);
    const failure = describeUpstreamError(said, status, scrub, headers ?? undefined);
    return err(headers === null ? { ...failure, retryable: false } : failure);
  }
}
