import 'server-only';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';

export interface ServedRoute {
  readonly port: number;
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves one route handler over real HTTP, the way the framework does: the request's signal follows the socket. */
export async function serveRoute(
  handle: (request: Request) => Response | Promise<Response>,
): Promise<ServedRoute> {
  const server = createServer(async (incoming, outgoing) => {
    const leave = new AbortController();
    outgoing.once('close', () => {
      if (!outgoing.writableFinished) leave.abort();
    });
    const response = await handle(requestOf(incoming, leave.signal));
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    const reader = response.body?.getReader();
    outgoing.once('close', () => void reader?.cancel().catch(() => undefined));
    while (reader !== undefined) {
      const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }));
      if (done) break;
      outgoing.write(value);
    }
    outgoing.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function requestOf(incoming: IncomingMessage, signal: AbortSignal): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
  const hasBody = incoming.method !== 'GET' && incoming.method !== 'HEAD';
  const init = { method: incoming.method ?? 'GET', headers, signal, duplex: 'half' };
  const body = hasBody ? { body: Readable.toWeb(incoming) } : {};
  return new Request(`http://${incoming.headers.host}${incoming.url}`, { ...init, ...body } as RequestInit);
}
