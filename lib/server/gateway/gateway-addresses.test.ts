import { once } from 'node:events';
import { connect, createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { streaming } from '@/lib/providers/staged-upstream';
import { type StagedGateway, stageGateway } from './staged-gateway';

/** Where an address that somebody typed leads: whoever connects to it is counted. */
let lure: Server;
let callers = 0;
let address = '';
let gateway: StagedGateway;

beforeAll(async () => {
  vi.stubEnv('LOG_LEVEL', 'silent');
  gateway = await stageGateway('sk-0123456789abcdef', vi.stubEnv);
  gateway.setPlay(
    streaming(
      'data: {"choices":[{"delta":{"content":"Hi."}}]}\n\n',
      'data: {"choices":[{"delta":{},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n',
    ),
  );
  lure = createServer((socket) => {
    callers += 1;
    socket.destroy();
  });
  lure.listen(0, '127.0.0.1');
  await once(lure, 'listening');
  const bound = lure.address();
  address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : 0}/latest/meta-data`;
});
afterAll(async () => {
  lure.close();
  await gateway.close();
  vi.unstubAllEnvs();
});

const partsWith = (url: string) => [
  { type: 'image_url', image_url: { url: `${url}/a.png` } },
  { type: 'video_url', video_url: { url: `${url}/b.mp4` } },
  { type: 'video', video: [`${url}/c.jpg`, `${url}/d.jpg`] },
  { type: 'text', text: `Look at ${url}/e.html and ![this](${url}/f.png)` },
];

describe('an address in a request', () => {
  it('is noticed when somebody calls it', async () => {
    const before = callers;
    const { port } = new URL(address);
    await once(connect(Number(port), '127.0.0.1').resume(), 'close');
    expect(callers).toBe(before + 1);
  });

  it.each(['qwen3-vl-plus', 'demo'])('is never fetched by the server for %s', async (model) => {
    const before = callers;
    const messages = [{ role: 'user', content: partsWith(address) }];
    for (const stream of [true, false]) {
      const response = await gateway.post({ model, stream, messages });
      expect(await response.text()).not.toBe('');
      expect(response.status).toBe(200);
    }
    expect(callers).toBe(before);
  });

  it('goes to the upstream as it came, and nothing goes anywhere else', async () => {
    const before = gateway.upstream.heard.length;
    const messages = [{ role: 'user', content: partsWith(address) }];
    await (await gateway.post({ model: 'qwen3-vl-plus', stream: true, messages })).text();
    const heard = gateway.upstream.heard.slice(before);
    expect(heard.map(({ path }) => path)).toEqual(['/compatible-mode/v1/chat/completions']);
    expect(JSON.parse(heard[0]?.body ?? '')).toMatchObject({ messages });
  });

  it.each(['file:///etc/passwd', 'ftp://127.0.0.1/a', 'javascript:alert(1)', '//evil.example/a', 'oss:evil'])(
    'is refused when it is %s',
    async (url) => {
      const content = [{ type: 'image_url', image_url: { url } }];
      const response = await gateway.post({ messages: [{ role: 'user', content }] });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({
        error: { param: 'messages[0].content[0].image_url.url' },
      });
    },
  );
});

describe('what a client sends beside the body', () => {
  it('reaches no upstream: no code, no cookie, no header of its own', async () => {
    const headers = {
      'content-type': 'application/json',
      authorization: 'Bearer some-code-of-a-client',
      cookie: 'sightline_session=x; other=y',
      'x-own': 'z',
      'x-dashscope-ossresourceresolve': 'enable',
    };
    const ask = { model: 'qwen3-vl-plus', messages: [{ role: 'user', content: 'hi' }] };
    await (await gateway.post(ask, { headers })).text();
    const heard = gateway.upstream.heard.at(-1)?.headers ?? {};
    expect(heard.authorization).toBe('Bearer sk-0123456789abcdef');
    for (const name of ['cookie', 'x-own', 'x-dashscope-ossresourceresolve', 'x-forwarded-for']) {
      expect(heard).not.toHaveProperty(name);
    }
  });
});
