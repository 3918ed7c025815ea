import 'server-only';
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';

const agentOptions = { keepAlive: true, scheduling: 'lifo', keepAliveMsecs: 15_000 } as const;
const httpAgent = new HttpAgent(agentOptions);
const httpsAgent = new HttpsAgent(agentOptions);

/**
 * `fetch` for upstreams, over Node's own HTTP client and kept-alive connections. The platform's `fetch` cuts a
 * stream after five minutes of silence, which a long thought or a long video can take, and costs more per answer.
 * The body is bytes that are ready; redirects are given back, not followed, since they would carry the key along.
 */
export async function fetchOverNode(
  input: string | URL | Request,
  init: RequestInit = {},
): Promise<Response> {
  const url = new URL(input instanceof Request ? input.url : input);
  const answer = await send(url, init);
  return new Response(streamOf(answer), {
    status: answer.statusCode ?? 502,
    headers: headersOf(answer),
  });
}

function send(url: URL, { method = 'GET', headers, body, signal }: RequestInit): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const isSecure = url.protocol === 'https:';
    const request = (isSecure ? httpsRequest : httpRequest)(url, {
      method,
      agent: isSecure ? httpsAgent : httpAgent,
      headers: Object.fromEntries(headers instanceof Headers ? headers : new Headers(headers)),
      ...(signal ? { signal } : {}),
    });
    request.once('response', resolve);
    request.once('error', reject);
    if (body instanceof Uint8Array) {
      request.setHeader('content-length', body.byteLength);
      request.end(body);
    } else request.end();
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
function streamOf(answer: IncomingMessage): ReadableStream<Uint8Array> {
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
