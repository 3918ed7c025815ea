/** A local upstream: answers each chat completion at once with as many one-token chunks as its `max_tokens` says. */
import { once } from 'node:events';
import { createServer } from 'node:http';

const head = '"id":"chatcmpl-1","object":"chat.completion.chunk","created":1,"model":"qwen3-vl-plus"';
const frame = (choice) => `data: {${head},"choices":[${choice}],"usage":null}\n\n`;
const opening = frame('{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":null}');
const token = frame('{"index":0,"delta":{"content":"token "},"finish_reason":null}');
const closing = `${frame('{"index":0,"delta":{},"finish_reason":"stop"}')}data: {${head},"choices":[],"usage":{"prompt_tokens":9,"completion_tokens":9,"total_tokens":18}}\n\ndata: [DONE]\n\n`;

const server = createServer((request, response) => {
  answer(request, response).catch(() => response.destroy());
});

async function answer(request, response) {
  let wanted = 0;
  request.on('data', (piece) => {
    wanted ||= Number(/"max_tokens":(\d+)/.exec(piece.toString('latin1', 0, 200))?.[1] ?? 0);
  });
  await once(request, 'end');
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(opening);
  for (let sent = 0; sent < wanted && !response.destroyed; sent += 1) {
    if (!response.write(token)) await once(response, 'drain');
  }
  response.end(closing);
}

server.keepAliveTimeout = 60_000;
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
