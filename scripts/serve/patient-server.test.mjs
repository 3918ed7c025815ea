import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createPatientServer, usualPatience } from './patient-server.mjs';

const leastBytes = 100;
let server;
/** Looks at every body that is watched now, in place of the clock. */
let looks = new Set();
const lookNow = () => {
  for (const look of looks) look();
};

afterEach(() => {
  server.closeAllConnections();
  server.close();
  looks = new Set();
});

async function serve(handle, waits = usualPatience) {
  server = createPatientServer({ ...waits, body: { everyMs: 1, leastBytes } }, handle, (look) => {
    looks.add(look);
    return () => looks.delete(look);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect(server.address().port, '127.0.0.1');
  let heard = '';
  socket.on('data', (bytes) => {
    heard += bytes;
  });
  socket.on('error', () => {});
  const closed = once(socket, 'close');
  const said = async (text) => {
    while (!heard.includes(text)) await once(socket, 'data');
  };
  return { socket, closed, heard: () => heard, said };
}

const headOf = (length) => `POST /up HTTP/1.1\r\nHost: a\r\nContent-Length: ${length}\r\n\r\n`;

/** Reads a body to its end and tells how many bytes it had; `arrived` settles once that many have come. */
function collecting() {
  let bytes = 0;
  const waiting = [];
  const tell = () => {
    for (const { atLeast, resolve } of waiting) if (bytes >= atLeast) resolve();
  };
  return {
    handle(request, response) {
      request.on('data', (piece) => {
        bytes += piece.length;
        tell();
      });
      request.on('end', () => response.end(`took ${bytes}`));
      request.on('error', () => {});
    },
    arrived: (atLeast) =>
      new Promise((resolve) => {
        waiting.push({ atLeast, resolve });
        tell();
      }),
  };
}

describe('a body', () => {
  it('may be slow while it makes headway', async () => {
    const { handle, arrived } = collecting();
    const { socket, said } = await serve(handle);
    socket.write(headOf(leastBytes * 20));
    await once(server, 'request');
    for (let piece = 1; piece <= 20; piece += 1) {
      socket.write('x'.repeat(leastBytes));
      await arrived(piece * leastBytes);
      lookNow();
    }
    await said('took 2000');
    expect(looks.size).toBe(0);
  });

  it('that only drips is cut, with a status', async () => {
    const { handle, arrived } = collecting();
    const { socket, closed, heard } = await serve(handle);
    socket.write(headOf(1000));
    for (let piece = 1; piece <= 3; piece += 1) {
      socket.write('x');
      await arrived(piece);
    }
    lookNow();
    await closed;
    expect(heard()).toMatch(/^HTTP\/1\.1 408 /);
    expect(looks.size).toBe(0);
  });

  it('that drips in chunks is cut as well', async () => {
    const { handle, arrived } = collecting();
    const { socket, closed, heard } = await serve(handle);
    socket.write('POST /up HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n');
    await arrived(1);
    lookNow();
    await closed;
    expect(heard()).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('that drips after its answer is cut without another one', async () => {
    const { socket, closed, heard, said } = await serve((_request, response) => {
      response.writeHead(413);
      response.write('too large');
    });
    socket.write(headOf(1000));
    await said('too large');
    lookNow();
    await closed;
    expect(heard()).toMatch(/^HTTP\/1\.1 413 /);
    expect(heard()).not.toContain('408');
  });

  it('may wait for a server that does not read it', async () => {
    let request;
    let tellReadable;
    const readable = new Promise((resolve) => {
      tellReadable = resolve;
    });
    const { socket } = await serve((incoming) => {
      request = incoming;
      incoming.once('readable', tellReadable);
    });
    socket.write(`${headOf(1000)}x`);
    await readable;
    lookNow();
    lookNow();
    expect(request.socket.destroyed).toBe(false);
  });

  it('that is complete is not looked at', async () => {
    const { socket, said } = await serve((request, response) =>
      setImmediate(() => response.end(request.method === 'GET' ? 'second' : 'first')),
    );
    socket.write(`${headOf(3)}abc`);
    await said('first');
    lookNow();
    expect(socket.destroyed).toBe(false);
    socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
    await said('second');
    expect(looks.size).toBe(0);
  });
});

describe('a head', () => {
  it('that does not come to its end is cut', async () => {
    const quick = { ...usualPatience, headersTimeout: 40, connectionsCheckingInterval: 10 };
    const { socket, closed, heard } = await serve(() => {}, quick);
    socket.write('GET / HTTP/1.1\r\nHost: a\r\nX-Drip: ');
    await closed;
    expect(heard()).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('that never begins is cut as well', async () => {
    const quick = { ...usualPatience, headersTimeout: 40, connectionsCheckingInterval: 10 };
    const { closed, heard } = await serve(() => {}, quick);
    await closed;
    expect(heard()).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('cuts nobody whose body is still on its way', async () => {
    const quick = { ...usualPatience, headersTimeout: 40, connectionsCheckingInterval: 10 };
    const { handle, arrived } = collecting();
    const { socket, said } = await serve(handle, quick);
    socket.write(headOf(2));
    await new Promise((resolve) => setTimeout(resolve, 200));
    socket.write('x');
    await arrived(1);
    socket.write('x');
    await said('took 2');
  });
});
