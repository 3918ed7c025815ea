import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type StagedGateway, stageGateway } from './staged-gateway';

const apiKey = 'sk-0123456789abcdef';
let gateway: StagedGateway;

beforeAll(async () => {
  gateway = await stageGateway(apiKey, vi.stubEnv);
});

afterAll(async () => {
  await gateway.close();
  vi.unstubAllEnvs();
});

const ask = { model: 'qwen3-vl-plus', messages: [{ role: 'user', content: 'hi' }] };

describe('refusals', () => {
  it.each([
    ['{', 400, 'invalid_request', null],
    [{ ...ask, temperature: 9 }, 400, 'invalid_request', 'temperature'],
    [{ ...ask, surprise: 1 }, 400, 'invalid_request', 'surprise'],
  ])('%#: answers in the shape of the API', async (body, status, code, param) => {
    const response = await gateway.post(body);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({
      error: { code, param, type: 'invalid_request_error', message: expect.any(String) },
    });
  });

  it('names the method and the path that are not there', async () => {
    const wrongMethod = await fetch(`${gateway.server.origin}/api/v1/chat/completions`);
    expect([wrongMethod.status, wrongMethod.headers.get('allow')]).toEqual([405, 'POST']);
    expect(await wrongMethod.json()).toMatchObject({ error: { code: 'method_not_allowed' } });
    const wrongPath = await fetch(`${gateway.server.origin}/api/v2`);
    expect(wrongPath.status).toBe(404);
    expect(await wrongPath.json()).toMatchObject({ error: { code: 'not_found' } });
  });

  it('refuses before it reads: a wrong content type is answered though the body never comes', async () => {
    const answer = await talk(
      'POST /api/v1/chat/completions HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\nContent-Type: text/plain\r\n\r\n',
    );
    expect(answer).toContain('415');
    expect(answer).toContain('unsupported_content_type');
  });
});

describe('a body that needs patience', () => {
  it('loses its byte-order mark on the way', async () => {
    gateway.setPlay((response) => void response.writeHead(400).end());
    const whole = { ...ask, stream: true, stream_options: { include_usage: true } };
    for (const body of [ask, whole]) await gateway.post(`\uFEFF${JSON.stringify(body)}`);
    expect(gateway.upstream.heard.map(({ body }) => body.slice(0, 2))).toEqual(['{"', '{"']);
  });

  it('is no fault of the server when its sender leaves half-way', async () => {
    const written = vi.spyOn(process.stderr, 'write');
    const socket = connect(gateway.server.port, '127.0.0.1');
    const head = 'Host: localhost\r\nContent-Type: application/json\r\nContent-Length: 500';
    socket.write(`POST /api/v1/chat/completions HTTP/1.1\r\n${head}\r\n\r\n{"a`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(written).not.toHaveBeenCalled();
    written.mockRestore();
  });
});

/** Writes raw bytes and gives what came back when the other side says the answer is over. */
function talk(head: string, body: Iterable<string> = []): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(gateway.server.port, '127.0.0.1');
    socket.on('data', (piece) => {
      answer += piece;
      if (answer.endsWith('0\r\n\r\n')) socket.destroy();
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
    socket.write(head);
    const rest = body[Symbol.iterator]();
    const send = () => {
      for (let next = rest.next(); !next.done; next = rest.next()) {
        if (!socket.write(next.value)) return socket.once('drain', send);
      }
      return socket;
    };
    send();
  });
}

describe('a body that is too large', () => {
  const head = `POST /api/v1/chat/completions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n`;
  const megabyte = 'x'.repeat(1024 * 1024);
  const chunked = `${megabyte.length.toString(16)}\r\n${megabyte}\r\n`;

  it('is answered while it is still being sent, its length stated', async () => {
    const answer = await talk(
      `${head}Content-Length: ${8 * megabyte.length}\r\n\r\n`,
      Array(8).fill(megabyte),
    );
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('"code":"body_too_large"');
  });

  it('is answered while it is still being sent, its length unknown', async () => {
    const answer = await talk(`${head}Transfer-Encoding: chunked\r\n\r\n`, [
      ...Array(8).fill(chunked),
      '0\r\n\r\n',
    ]);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('"code":"body_too_large"');
  });

  it('can be read by an ordinary client that sends it all', async () => {
    const response = await gateway.post(`"${megabyte.repeat(3)}"`);
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ error: { code: 'body_too_large', param: null } });
  });
});
