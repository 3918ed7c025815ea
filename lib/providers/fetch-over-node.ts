import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import {
  type ClientRequest,
  Agent as HttpAgent,
  request as httpRequest,
  type IncomingMessage,
} from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createUnzip } from 'node:zlib';

const agentOptions = { keepAlive: true, scheduling: 'lifo', keepAliveMsecs: 15_000 } as const;
const httpAgent = new HttpAgent(agentOptions);
const httpsAgent = new HttpsAgent(agentOptions);

/**
 * Runs what opens connections as if no request had asked for them: a connection keeps the context in which it was opened
 * for as long as it lives, and with the framework's context the request, its body and its answer.
 */
const outsideOfRequests = AsyncLocalStorage.snapshot();

/**
 * `fetch` for upstreams, over Node's own HTTP client and kept-alive connections. The platform's `fetch` cuts a
 * stream after five minutes of silence, which a long thought or a long video can take, and costs more per answer.
 * The body is bytes that are ready, or a stream that is read no faster than the upstream takes it; redirects are
 * given back, not followed, since they would carry the key along.
 */
export async function fetchOverNode(
  input: string | URL | Request,
  init: RequestInit = {},
): Promise<Response> {
  const url = new URL(input instanceof Request ? input.url : input);
  const answer = await outsideOfRequests(() => send(url, init));
  return new Response(bodyOf(answer), { status: statusOf(answer), headers: headersOf(answer) });
}

/** A `Response` takes no status beyond 599: what no standard knows counts as a fault of the upstream. */
function statusOf({ statusCode = 502 }: IncomingMessage): number {
  return statusCode <= 599 ? statusCode : 502;
}

/** Null for the statuses that have no body by definition: a `Response` takes none with them. */
function bodyOf(answer: IncomingMessage): ReadableStream<Uint8Array> | null {
  if (answer.statusCode !== 204 && answer.statusCode !== 205 && answer.statusCode !== 304) {
    return streamOf(decoded(answer));
  }
  answer.resume();
  return null;
}

/** A proxy on the way may compress although nobody asked for it. */
function decoded(answer: IncomingMessage): Readable {
  const encoding = answer.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  const isBrotli = encoding === 'br';
  if (!isBrotli && !/^(x-)?gzip$|^deflate$/.test(encoding)) return answer;
  // The reader of the decoder hears of a fault in either of them.
  return pipeline(answer, isBrotli ? createBrotliDecompress() : createUnzip(), () => undefined);
}

function send(url: URL, { method = 'GET', headers, body, signal }: RequestInit): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const isSecure = url.protocol === 'https:';
    // What cannot be sent twice takes no kept connection, which the upstream may be about to close.
    const isStream = body instanceof ReadableStream;
    const request = (isSecure ? httpsRequest : httpRequest)(url, {
      method,
      agent: isStream ? false : isSecure ? httpsAgent : httpAgent,
      headers: Object.fromEntries(headers instanceof Headers ? headers : new Headers(headers)),
      ...(signal ? { signal } : {}),
    });
    request.once('response', resolve);
    request.on('error', reject);
    if (body instanceof Uint8Array) {
      request.setHeader('content-length', body.byteLength);
      request.end(body);
    } else if (isStream) void pour(body, request);
    else request.end();
  });
}

/** Writes a body as it arrives. One that fails ends the request with its fault; a request that ends lets go of it. */
async function pour(body: ReadableStream<Uint8Array>, request: ClientRequest): Promise<void> {
  const reader = body.getReader();
  const letGo = () => void reader.cancel().catch(() => undefined);
  request.once('close', letGo);
  try {
    while (!request.destroyed) {
      const { done, value } = await reader.read();
      if (request.destroyed) return;
      if (done) return void request.end();
      if (!request.write(value)) await drained(request);
    }
  } catch (fault) {
    request.destroy(fault instanceof Error ? fault : new Error('The body broke off.'));
  }
}

/** Resolves when the request takes more, or never will. */
function drained(request: ClientRequest): Promise<void> {
  return new Promise((resolve) => {
    const goOn = () => {
      request.off('drain', goOn).off('close', goOn);
      resolve();
    };
    request.on('drain', goOn).on('close', goOn);
  });
}

function headersOf(answer: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headersDistinct)) {
    for (const item of value ?? []) headers.append(name, item);
  }
  return headers;
}

/** Gives what one read of the socket held as one piece, however many chunks the sender cut it into. */
function streamOf(answer: Readable): ReadableStream<Uint8Array> {
  const give = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    if ((controller.desiredSize ?? 0) <= 0) return;
    const piece: Uint8Array | null = answer.read();
    if (piece !== null) controller.enqueue(piece);
  };
  return new ReadableStream<Uint8Array>({
    start(controller) {
      answer.on('readable', () => give(controller));
      answer.once('end', () => controller.close());
      answer.on('error', (fault) => controller.error(fault));
    },
    pull: give,
    cancel() {
      // A cancelled stream may not be closed again, and the end can still be on its way.
      answer.removeAllListeners('readable').removeAllListeners('end').destroy();
    },
  });
}
