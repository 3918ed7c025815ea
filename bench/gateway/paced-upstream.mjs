/**
 * A local upstream that answers at the pace of a model: each chat completion gets one chunk every 50 ms, `max_tokens` of
 * them, each with the moment of its writing by the machine's monotonic clock. The request's `user` says how:
 * `paced`, `silent` (headers and the opening chunk, then nothing), `mute` (nothing at all).
 */
import { createServer } from 'node:http';
import { summaryOf } from './statistics.mjs';

const slotMs = 5;
const slots = 10;
const filler = 'a word, 一个字, its picture\\n';

const head = '"id":"chatcmpl-1","object":"chat.completion.chunk","created":1,"model":"qwen3-vl-plus"';
const frame = (choice) => `data: {${head},"choices":[${choice}],"usage":null}\n\n`;
const opening = frame('{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":null}');
const closing = `${frame('{"index":0,"delta":{},"finish_reason":"stop"}')}data: {${head},"choices":[],"usage":{"prompt_tokens":9,"completion_tokens":9,"total_tokens":18}}\n\ndata: [DONE]\n\n`;

const nowMicros = () => Number(process.hrtime.bigint() / 1000n);
const queues = Array.from({ length: slots }, () => new Set());
let open = 0;
let heard = 0;
let latenessMs = [];

const server = createServer(async (request, response) => {
  if (request.url === '/state') return tellState(response);
  open += 1;
  heard += 1;
  response.once('close', () => {
    open -= 1;
  });
  const pieces = [];
  request.on('error', () => undefined);
  for await (const piece of request) pieces.push(piece);
  const { user, max_tokens: wanted } = JSON.parse(Buffer.concat(pieces).toString());
  if (user === 'mute') return;
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(opening);
  if (user !== 'silent') queues[heard % slots].add({ response, wanted, sent: 0 });
});

/** Every stream has its slot in each round of 50 ms; a late timer makes up for what it missed. */
const start = performance.now();
let ticks = 0;
setInterval(() => {
  const due = Math.floor((performance.now() - start) / slotMs);
  latenessMs.push(performance.now() - start - (ticks + 1) * slotMs);
  for (; ticks < due; ticks += 1) writeSlot(queues[ticks % slots]);
}, slotMs);

function writeSlot(queue) {
  for (const stream of queue) {
    const { response, wanted, sent } = stream;
    if (response.destroyed) queue.delete(stream);
    else if (sent === wanted) {
      queue.delete(stream);
      response.end(closing);
    } else {
      const text = `${sent} ${nowMicros()} ${filler}`;
      response.write(frame(`{"index":0,"delta":{"content":"${text}"},"finish_reason":null}`));
      stream.sent += 1;
    }
  }
}

/** Told since the last time it was asked: how late the writer was, in milliseconds. */
function tellState(response) {
  server.getConnections((_, connections) => {
    const lateness = summaryOf(latenessMs);
    latenessMs = [];
    response.setHeader('connection', 'close');
    response.end(JSON.stringify({ open, heard, connections: connections - 1, lateness }));
  });
}

process.on('unhandledRejection', () => undefined);
server.keepAliveTimeout = 60_000;
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
