/** A thousand clients that leave, at every stage of an answer: does anything of theirs stay behind. */
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { askProbe } from './ask-probe.mjs';
import { stateOf } from './measure-streams.mjs';
import { authorization, startTargets } from './start-targets.mjs';
import { printVerdicts } from './verdict.mjs';

const perStage = 250;
const atOnce = 50;
const patienceMs = 15_000;
/** Far fewer than the clients that leave: places that are not given back would soon be missed. */
const streamsAllowed = { LIMIT_STREAMS: '200' };
const agent = new Agent({ keepAlive: false });

function bodyFor(user, chunks) {
  const messages = [{ role: 'user', content: 'What is in the picture?' }];
  return Buffer.from(
    JSON.stringify({ model: 'qwen3-vl-plus', max_tokens: chunks, user, stream: true, messages }),
  );
}

/** How the upstream plays, and how far the client goes before it leaves. */
const stages = {
  'with half of the request sent': (url) => leave(url, bodyFor('mute', 8), { sentShare: 0.5, afterMs: 20 }),
  'before the headers': (url) => leave(url, bodyFor('mute', 8), { afterMs: Math.random() * 60 }),
  'after the headers': (url) => leave(url, bodyFor('silent', 8), { afterChunks: 0 }),
  'in mid-stream': (url) => leave(url, bodyFor('paced', 4000), { afterChunks: 4 }),
};

/** Resolves when the connection is destroyed, on this side, at the moment that was asked for. */
function leave(url, body, { sentShare = 1, afterMs, afterChunks }) {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': body.length, authorization };
    const asking = request(url, { method: 'POST', agent, headers });
    const go = () => {
      asking.destroy();
      resolve();
    };
    asking.on('error', () => resolve());
    asking.on('response', (answer) => {
      if (answer.statusCode !== 200) return reject(new Error(`answered ${answer.statusCode}`));
      let left = afterChunks;
      answer.on('error', () => undefined);
      answer.on('data', () => {
        left -= 1;
        if (left <= 0) go();
      });
      if (afterChunks === 0) go();
    });
    asking.write(body.subarray(0, Math.floor(body.length * sentShare)));
    if (sentShare === 1) asking.end();
    if (afterMs !== undefined) setTimeout(go, afterMs);
  });
}

async function leaveMany(url) {
  const queue = Array.from({ length: perStage }, () => Object.values(stages)).flat();
  const lane = async () => {
    for (let stage = queue.pop(); stage !== undefined; stage = queue.pop()) await stage(url);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}

/** True when the stream came to its end. */
async function askWhole(url) {
  const headers = { 'content-type': 'application/json', authorization, connection: 'close' };
  const answer = await fetch(url, { method: 'POST', headers, body: bodyFor('paced', 10) });
  return (await answer.text()).endsWith('data: [DONE]\n\n');
}

/** What is left once the last client is gone; the upstream has a while to notice that nobody listens. */
async function settledState({ probeSocket, upstreamOrigin }) {
  const until = performance.now() + patienceMs;
  for (;;) {
    await pause(1000);
    const upstream = await stateOf(upstreamOrigin);
    const server = await askProbe(probeSocket, 'resources');
    if (performance.now() > until || upstream.open === 0) {
      return { upstream, server, memory: await askProbe(probeSocket, 'collected') };
    }
  }
}

export async function measureAborts() {
  const targets = await startTargets('paced-upstream.mjs', ['gateway'], streamsAllowed);
  try {
    for (let warmUp = 0; warmUp < 20; warmUp += 1) await askWhole(targets.urls.gateway);
    const before = await settledState(targets);
    const start = performance.now();
    await leaveMany(targets.urls.gateway);
    const tookMs = performance.now() - start;
    const after = await settledState(targets);
    const isAnswered = await askWhole(targets.urls.gateway);
    console.table([rowOf('before', before), rowOf('after', after)]);
    console.log(`${perStage} each: ${Object.keys(stages).join(', ')}; ${(tookMs / 1000).toFixed(1)} s`);
    console.log(
      `${targets.countLogLines()} lines were logged, ${streamsAllowed.LIMIT_STREAMS} streams were allowed.`,
    );
    return printVerdicts(verdictsOf(before, after, isAnswered));
  } finally {
    targets.stop();
  }
}

function rowOf(moment, { upstream, server, memory }) {
  return {
    moment,
    'upstream heard': upstream.heard,
    'answers under way there': upstream.open,
    'connections to it': upstream.connections,
    ...server.active,
    rejections: server.rejections,
    exceptions: server.exceptions,
    'heap + external, MiB': (memory.total / 1024 / 1024).toFixed(1),
  };
}

function verdictsOf(before, after, isAnswered) {
  const grown = Object.entries(after.server.active).filter(
    ([kind, count]) => count > (before.server.active[kind] ?? 0),
  );
  const { rejections, exceptions } = after.server;
  return [
    {
      isMet: after.upstream.open === 0 && after.upstream.connections <= before.upstream.connections,
      budget: 'no open upstream connection',
      measured: `${after.upstream.open} answers under way, ${after.upstream.connections} connections kept for the next (${before.upstream.connections} before)`,
    },
    {
      isMet: grown.length === 0,
      budget: 'no timer and nothing else that keeps the server alive',
      measured: grown.map(([kind, count]) => `${kind} ${count}`).join(', ') || 'nothing more than before',
    },
    {
      isMet: rejections === 0 && exceptions === 0,
      budget: 'no unhandled rejection',
      measured: `${rejections} rejections, ${exceptions} exceptions`,
    },
    { isMet: isAnswered, budget: 'the next request is answered', measured: isAnswered ? 'whole' : 'NOT' },
  ];
}
