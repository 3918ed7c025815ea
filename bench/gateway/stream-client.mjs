/**
 * The load of `measure-streams`, in a process of its own: opens `streams` answers at `url` within a second, compares every
 * chunk, and prints what it saw as one line of JSON: the delay of each chunk since the upstream wrote it, in
 * milliseconds, and how late this process itself was.
 */
import { Agent, request } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { summaryOf } from './statistics.mjs';

const { url, authorization, streams, chunks } = JSON.parse(process.argv[2]);
const agent = new Agent({ keepAlive: false });
const word = 'a word, 一个字, its picture';
const resolutionMs = 5;
const body = Buffer.from(
  JSON.stringify({
    model: 'qwen3-vl-plus',
    max_tokens: chunks,
    user: 'paced',
    stream: true,
    stream_options: { include_usage: true },
    messages: [{ role: 'user', content: 'What is in the picture? 图里有什么?' }],
  }),
);
const headers = { 'content-type': 'application/json', 'content-length': body.length, authorization };
const delaysMs = [];
const faults = [];

function readStream(id) {
  return new Promise((resolve) => {
    const seen = { chunks: 0, rest: '', text: '', isFinished: false, isCounted: false, isDone: false };
    const end = (fault) => {
      const isWhole = seen.chunks === chunks && seen.isFinished && seen.isCounted && seen.isDone;
      const said = fault ?? (isWhole && seen.text === '' ? null : `ended after ${seen.chunks} chunks`);
      if (said !== null) faults.push(`stream ${id}: ${said}`);
      resolve();
    };
    const asking = request(url, { method: 'POST', agent, headers }, (answer) => {
      if (answer.statusCode !== 200) {
        answer.resume();
        return end(`status ${answer.statusCode}`);
      }
      answer.setEncoding('utf8');
      answer.on('data', (piece) => readPiece(seen, piece));
      answer.on('end', () => end(null));
      answer.on('error', (fault) => end(fault.message));
    });
    asking.on('error', (fault) => end(fault.message));
    asking.end(body);
  });
}

function readPiece(seen, piece) {
  const now = Number(process.hrtime.bigint() / 1000n);
  const frames = (seen.rest + piece).split('\n\n');
  seen.rest = frames.pop();
  for (const frame of frames) {
    if (frame.startsWith(':')) continue;
    if (frame === 'data: [DONE]') seen.isDone = true;
    else readChunk(seen, JSON.parse(frame.slice('data: '.length)), now);
  }
}

/** A way may put several of the upstream's chunks into one: each is compared by itself all the same. */
function readChunk(seen, { choices: [choice], usage, error }, now) {
  if (error !== undefined) faults.push(error.message);
  if (usage?.total_tokens === 18) seen.isCounted = true;
  if (choice?.finish_reason === 'stop') seen.isFinished = true;
  const words = (seen.text + (choice?.delta.content ?? '')).split('\n');
  seen.text = words.pop();
  for (const said of words) {
    const [index, stamp] = said.split(' ', 2);
    if (said !== `${seen.chunks} ${stamp} ${word}`) faults.push(`chunk ${index} instead of ${seen.chunks}`);
    seen.chunks += 1;
    delaysMs.push((now - Number(stamp)) / 1000);
  }
}

const lateness = monitorEventLoopDelay({ resolution: resolutionMs });
lateness.enable();
const start = performance.now();
const all = [];
for (let id = 0; id < streams; id += 1) {
  all.push(readStream(id));
  await pause(1000 / streams);
}
await Promise.all(all);
lateness.disable();
const ownMs = (nanoseconds) => Math.max(0, nanoseconds / 1e6 - resolutionMs);
console.log(
  JSON.stringify({
    streams,
    faults: faults.slice(0, 5),
    faultCount: faults.length,
    delay: summaryOf(delaysMs),
    tookMs: performance.now() - start,
    clientLatenessMs: { p99: ownMs(lateness.percentile(99)), most: ownMs(lateness.max) },
  }),
);
