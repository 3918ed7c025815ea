/** The server as the page sees it: every request is kept, and each turn's stream is written by the test. */
export interface PlayedTurn {
  readonly url: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly signal: AbortSignal | null;
  /** Answers with a stream. */
  accept(headers?: Record<string, string>): void;
  refuse(status: number, body: string, headers?: Record<string, string>): void;
  fail(): void;
  say(...chunks: readonly object[]): void;
  /** Bytes as they are, cut wherever the test likes. */
  sayBytes(bytes: Uint8Array): void;
  end(): void;
  breakOff(): void;
}

export const chunk = (delta: object, finishReason: string | null = null) => ({
  id: 'chat-1',
  object: 'chat.completion.chunk',
  created: 1,
  model: 'demo',
  choices: [{ index: 0, delta, finish_reason: finishReason }],
});

const encoder = new TextEncoder();

export const frame = (value: object | string): Uint8Array =>
  encoder.encode(`data: ${typeof value === 'string' ? value : JSON.stringify(value)}\n\n`);

export function createUpstream(answerModels: () => Response = () => Response.json({ object: 'list', data: [] })) {
  const turns: PlayedTurn[] = [];
  const arrivals: ((turn: PlayedTurn) => void)[] = [];

  const fetch = (url: string, init: RequestInit = {}): Promise<Response> => {
    if (url === '/api/v1/models') return Promise.resolve(answerModels());
    return new Promise((resolve, reject) => {
      const turn = playTurn(url, init, resolve, reject);
      turns.push(turn);
      arrivals.shift()?.(turn);
    });
  };

  return {
    fetch,
    turns,
    /** The next turn that the page sends, or one that it has sent and nobody has taken yet. */
    nextTurn: (): Promise<PlayedTurn> => new Promise((resolve) => arrivals.push(resolve)),
  };
}

function playTurn(
  url: string,
  init: RequestInit,
  resolve: (response: Response) => void,
  reject: (fault: unknown) => void,
): PlayedTurn {
  let stream: ReadableStreamDefaultController<Uint8Array> | null = null;
  const signal = init.signal ?? null;
  const abortFault = new DOMException('The operation was aborted.', 'AbortError');
  signal?.addEventListener('abort', () => {
    reject(abortFault);
    stream?.error(abortFault);
  });
  const sayBytes = (bytes: Uint8Array) => stream?.enqueue(bytes);
  return {
    url,
    headers: new Headers(init.headers),
    body: JSON.parse(String(init.body)),
    signal,
    accept(headers = {}) {
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => {
          stream = controller;
        },
      });
      resolve(new Response(body, { headers: { 'content-type': 'text/event-stream', ...headers } }));
    },
    refuse: (status, body, headers = {}) => resolve(new Response(body, { status, headers })),
    fail: () => reject(new TypeError('Failed to fetch')),
    say: (...chunks) => chunks.map(frame).forEach(sayBytes),
    sayBytes,
    end() {
      sayBytes(frame('[DONE]'));
      stream?.close();
    },
    breakOff: () => stream?.error(new TypeError('network error')),
  };
}
