import { createServer } from 'node:http';

/** How long the server waits for what a client sends. */
export const usualPatience = {
  /** For the head of a request: a client that drips headers holds no connection. */
  headersTimeout: 20_000,
  /** How often heads are looked at. */
  connectionsCheckingInterval: 5000,
  /** Longer than the usual minute of a proxy, so that it is never the server that closes first. */
  keepAliveTimeout: 65_000,
  /** A body may take as long as it likes while this much of it arrives in this time: 512 MB over any line, but no drip. */
  body: { everyMs: 60_000, leastBytes: 16_384 },
};

/** Calls again and again without keeping the process up; returns how to stop. */
function repeating(call, everyMs) {
  const timer = setInterval(call, everyMs).unref();
  return () => clearInterval(timer);
}

/**
 * An HTTP server that bounds waiting by progress instead of by total time, which could not tell a slow line from a
 * client that only holds a connection. `repeat` is how it looks at a body from time to time.
 */
export function createPatientServer({ body, ...waits }, handle, repeat = repeating) {
  return createServer({ ...waits, requestTimeout: 0 }, (request, response) => {
    if (hasBody(request)) watchBody(request, response, body, repeat);
    handle(request, response);
  });
}

function hasBody({ headers }) {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function watchBody(request, response, { everyMs, leastBytes }, repeat) {
  const { socket } = request;
  let seenBytes = socket.bytesRead;
  const look = () => {
    if (request.complete || socket.destroyed) return stop();
    const arrived = socket.bytesRead - seenBytes;
    seenBytes += arrived;
    // What lies here unread is waiting for this server or its upstream, and the client for them.
    if (arrived >= leastBytes || request.readableLength > 0) return;
    stop();
    cut(response, socket);
  };
  const stop = repeat(look, everyMs);
  request.once('close', stop);
  response.once('close', stop);
}

/** Written by hand: the handler still holds the response, and is about to see its request break off. */
function cut(response, socket) {
  if (response.headersSent) return socket.destroy();
  socket.end('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n', () =>
    socket.destroy(),
  );
}
