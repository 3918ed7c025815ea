import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type StagedUpstream, stageUpstream } from '@/lib/providers/staged-upstream';
import { apiRoute, openRoute, unknownPath } from '../api-route';
import { connectKey, disconnectKey } from '../connection-verbs';
import { readChat } from '../read-chat';
import { receiveUpload } from '../receive-upload';
import { runTurn } from '../run-turn';
import { signOut, tellSession, unlock } from '../session-verbs';
import { type ServedRoute, serveRoute } from './over-http';
import { type StagedLog, stageLog } from './staged-log';

const secrets = {
  apiKey: 'sk-of-the-server-0123456789',
  ownKey: 'sk-of-a-visitor-9876543210',
  code: 'code-of-anna-correct-horse',
  wrongCode: 'wrong-code-battery-staple',
  secret: 'signing-secret-0123456789abcdef0123456789abcdef',
  prompt: 'prompt-with-PIN-4711-and-Émile',
  answer: 'answer-that-nobody-else-reads',
  fileName: 'divorce-papers.jpg',
  title: 'title-of-a-chat',
  query: 'query-of-an-address',
  path: 'path-that-holds-sk-oops',
  picture: '/9j/4AAQSkZJRgABAQAAAQABAAD',
  upstreamWords: 'sentence-of-the-upstream',
};
const address = '198.51.100.23';

let upstream: StagedUpstream;
let server: ServedRoute;
let log: StagedLog;
const cookies = new Set<string>();

const routes: Readonly<Record<string, (request: Request) => Promise<Response>>> = {
  'POST /api/v1/session': openRoute(unlock),
  'GET /api/v1/session': apiRoute(tellSession),
  'DELETE /api/v1/session': apiRoute(signOut),
  'POST /api/v1/connection': apiRoute(connectKey),
  'DELETE /api/v1/connection': apiRoute(disconnectKey),
  'POST /api/v1/uploads': apiRoute(receiveUpload, 'media'),
  'POST /api/v1/chat/completions': apiRoute(async (request, visitor, record) => {
    const chat = await readChat(request, visitor);
    return chat.ok ? runTurn(chat.value, visitor, request.signal, record) : chat.error;
  }),
};
const other = apiRoute(unknownPath);

beforeAll(async () => {
  upstream = await stageUpstream((response, { path, body }) => {
    const fails = body.includes('fail-please') || !path.endsWith('/chat/completions');
    response.writeHead(fails ? 400 : 200, {
      'content-type': fails ? 'application/json' : 'text/event-stream',
      'x-request-id': 'upstream-77',
    });
    response.end(
      fails
        ? `{"error":{"code":"invalid_parameter_error","message":"${secrets.upstreamWords} ${secrets.prompt}"}}`
        : `data: {"choices":[{"delta":{"content":"${secrets.answer}"},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n`,
    );
  });
  const variables = {
    DASHSCOPE_API_KEY: secrets.apiKey,
    DASHSCOPE_BASE_URL: upstream.baseUrl,
    ACCESS_CODES: `anna:${secrets.code}`,
    SIGHTLINE_SECRET: secrets.secret,
    ALLOW_VISITOR_KEYS: 'true',
  };
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  server = await serveRoute((request) => {
    const route = routes[`${request.method} ${new URL(request.url).pathname}`];
    return (route ?? other)(request);
  });
});
beforeEach(() => {
  log = stageLog();
});
afterAll(async () => {
  await server.close();
  await upstream.close();
  vi.unstubAllEnvs();
});

async function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${server.origin}${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': address,
      cookie: [...cookies].join('; '),
      ...headers,
    },
    ...(body === undefined
      ? {}
      : { body: body instanceof Uint8Array ? Buffer.from(body) : JSON.stringify(body) }),
  });
  for (const cookie of response.headers.getSetCookie()) cookies.add(cookie.split(';')[0] ?? '');
  await response.text();
  return response;
}

const chat = (text: string, more: object = {}) => ({
  model: 'qwen3-vl-plus',
  stream: true,
  messages: [
    {
      role: 'user',
      content: [
        { type: 'text', text },
        { type: 'image_url', image_url: { url: `data:image/jpeg;base64,${secrets.picture}` } },
      ],
    },
  ],
  metadata: { title: secrets.title, file: secrets.fileName },
  ...more,
});

describe('the log of a whole visit', { timeout: 30_000 }, () => {
  it('says what happened, and nothing of what was said, named or keyed in', async () => {
    const chats = '/api/v1/chat/completions';
    const statuses = [
      await send('POST', '/api/v1/session', { code: secrets.wrongCode }),
      await send('POST', '/api/v1/session', { code: secrets.code }),
      await send('GET', `/api/v1/session?note=${secrets.query}`),
      await send('POST', chats, chat(secrets.prompt)),
      await send('POST', chats, chat(secrets.prompt, { stream: false })),
      await send('POST', chats, chat(`${secrets.prompt} fail-please`)),
      await send('POST', chats, chat(secrets.prompt, { model: secrets.title })),
      await send('POST', chats, { messages: secrets.prompt }),
      await send('POST', chats, chat(secrets.prompt), { authorization: `Bearer ${secrets.code}` }),
      await send('POST', chats, chat(secrets.prompt), { authorization: `Bearer ${secrets.wrongCode}` }),
      await send('POST', `/api/v1/uploads?model=qwen3-vl-plus`, new Uint8Array(Buffer.from(secrets.prompt)), {
        'content-type': 'image/jpeg',
        'content-disposition': `attachment; filename="${secrets.fileName}"`,
      }),
      await send('POST', '/api/v1/connection', {
        api_key: secrets.ownKey,
        region: 'intl',
        note: secrets.title,
      }),
      await send('GET', `/api/${secrets.path}?${secrets.query}`),
      await send('DELETE', '/api/v1/session'),
    ].map(({ status }) => status);
    const lines = await log.awaitRequests(statuses.length);

    expect(lines.map(({ status }) => status)).toEqual(statuses);
    expect(lines.map(({ route }) => route).filter((route) => route === 'other')).toHaveLength(1);
    expect(lines[3]).toMatchObject({
      level: 'info',
      event: 'request',
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      upstreamId: 'chatcmpl-upstream-77',
      route: chats,
      method: 'POST',
      status: 200,
      model: 'qwen3-vl-plus',
      provider: 'dashscope-compatible',
      name: 'anna',
      address: '198.51.100.0/24',
      bytesIn: expect.any(Number),
      bytesOut: expect.any(Number),
      firstTextMs: expect.any(Number),
      durationMs: expect.any(Number),
      finish: 'stop',
      retries: 0,
    });
    expect(lines[5]).toMatchObject({ code: 'invalid_request', upstreamId: 'upstream-77' });
    for (const secret of [...Object.values(secrets), address, ...cookies]) {
      const value = secret.slice(secret.indexOf('=') + 1) || secret;
      expect(log.text()).not.toContain(value);
    }
  });

  it('gives every answer the name that its line has', async () => {
    const response = await send('GET', '/api/v1/session');
    const [line] = await log.awaitRequests(1);
    expect(response.headers.get('x-request-id')).toBe(line?.requestId);
  });
});
