import { request as httpRequest } from 'node:http';
import { expect, test } from '@playwright/test';
import OpenAI from 'openai';
import { seenRequests, setUpstream } from '../upstream-control';

const base = 'http://127.0.0.1:3320';

test.beforeEach(() => setUpstream({ recording: 'thinking', delayMs: 0 }));

test("OpenAI's own client can use the gateway, streaming and not", async () => {
  const client = new OpenAI({ baseURL: `${base}/api/v1`, apiKey: 'unused', maxRetries: 0 });
  const messages = [{ role: 'user' as const, content: 'What stands in the middle?' }];

  const stream = await client.chat.completions.create({ model: 'qwen3-vl-plus', messages, stream: true });
  let streamed = '';
  for await (const chunk of stream) streamed += chunk.choices[0]?.delta.content ?? '';
  expect(streamed).toContain('A green circle stands in the middle.');

  const whole = await client.chat.completions.create({ model: 'qwen3-vl-plus', messages });
  expect(whole.choices[0]?.message.content).toBe(streamed);
  expect(whole.choices[0]?.finish_reason).toBe('stop');
  expect(whole.usage?.total_tokens).toBe(1450);

  const models = await client.models.list();
  expect(models.data.map(({ id }) => id)).toContain('qwen3-vl-plus');
});

test("Qwen's extras reach the upstream by name", async ({ request }) => {
  const extras = {
    enable_thinking: true,
    thinking_budget: 512,
    vl_high_resolution_images: true,
    top_k: 20,
    seed: 7,
    presence_penalty: 0.5,
  };
  const reply = await request.post(`${base}/api/v1/chat/completions`, {
    data: { model: 'qwen3-vl-plus', stream: true, messages: [{ role: 'user', content: 'Hi' }], ...extras },
  });
  expect(reply.status()).toBe(200);
  await reply.text();
  expect((await seenRequests())[0]?.body).toMatchObject(extras);
});

test('a malformed request is refused with the path of its fault', async ({ request }) => {
  const reply = await request.post(`${base}/api/v1/chat/completions`, {
    data: {
      messages: [
        { role: 'user', content: [{ type: 'image_url', image_url: { url: 'data:image/jpeg;base64,%%%' } }] },
      ],
    },
  });
  expect(reply.status()).toBe(400);
  expect((await reply.json()).error.param).toBe('messages[0].content[0].image_url.url');
});

test('strangers are turned away before a byte of the body is read', async ({ request }) => {
  const data = { messages: [{ role: 'user', content: 'Hi' }] };
  const post = (headers: Record<string, string>) =>
    request.post(`${base}/api/v1/chat/completions`, { data, headers });
  expect((await post({ origin: 'https://evil.example' })).status()).toBe(403);
  expect((await post({ 'sec-fetch-site': 'cross-site' })).status()).toBe(403);
  expect((await post({ 'content-type': 'text/plain' })).status()).toBe(415);
  expect(await statusForHost('evil.example')).toBe(403);
  expect(await seenRequests()).toEqual([]);
});

test('a body that is too large gets a 413 that a client still sending can read', async () => {
  expect(await postEndlessly(80 * 1024 * 1024)).toMatchObject({ status: 413, code: 'body_too_large' });
});

function statusForHost(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    httpRequest(`${base}/api/v1/models`, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

/** Sends a body of that many bytes without stopping for the answer, as a plain client does. */
function postEndlessly(byteLength: number): Promise<{ status: number; code: string }> {
  return new Promise((resolve, reject) => {
    const sending = httpRequest(
      `${base}/api/v1/chat/completions`,
      { method: 'POST', headers: { 'content-type': 'application/json', 'content-length': byteLength } },
      async (response) => {
        let text = '';
        for await (const chunk of response) text += chunk;
        resolve({ status: response.statusCode ?? 0, code: JSON.parse(text).error.code });
        sending.destroy();
      },
    ).on('error', reject);
    const piece = Buffer.alloc(64 * 1024, 0x20);
    let sent = 0;
    const more = (): void => {
      while (sent < byteLength) {
        sent += piece.length;
        if (!sending.write(piece)) {
          sending.once('drain', more);
          return;
        }
      }
      sending.end();
    };
    more();
  });
}
