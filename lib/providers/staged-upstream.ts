import 'server-only';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** What a test's upstream heard of one request. */
export interface Heard {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface StagedUpstream {
  readonly baseUrl: string;
  readonly heard: readonly Heard[];
  /** Resolves when a request's connection closes before its answer was finished. */
  readonly closedEarly: Promise<void>;
  close(): Promise<void>;
}

type Play = (response: ServerResponse, heard: Heard) => void | Promise<void>;

/** A real HTTP server on loopback that answers every request as `play` says. */
export async function stageUpstream(play: Play): Promise<StagedUpstream> {
  const heard: Heard[] = [];
  let tellClosed = () => {};
  const closedEarly = new Promise<void>((resolve) => {
    tellClosed = resolve;
  });
  const server = createServer(async (request, response) => {
    response.once('close', () => {
      if (!response.writableFinished) tellClosed();
    });
    const entry: Heard = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      body: await textOf(request),
    };
    heard.push(entry);
    await play(response, entry);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    baseUrl: `http://127.0.0.1:${port}/compatible-mode/v1`,
    heard,
    closedEarly,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Answers 200 with an event stream in the given pieces, each its own write. */
export function streaming(...pieces: readonly (string | Uint8Array)[]): Play {
  return async (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream;charset=UTF-8', 'x-request-id': 'r-1' });
    for (const piece of pieces) {
      response.write(piece);
      await new Promise((resolve) => setImmediate(resolve));
    }
    response.end();
  };
}

/** Answers with one body and nothing else. */
export function answering(status: number, contentType: string, body: string): Play {
  return (response) => {
    response.writeHead(status, { 'content-type': contentType });
    response.end(body);
  };
}

/** Answers 200, says this much, and stays silent with the connection open. */
export function hangingAfter(text: string): Play {
  return (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(text);
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}
