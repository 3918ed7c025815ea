/** Many answers at once at a model's pace: are they whole, how much later does each chunk come, what is held in memory. */
import { execFile } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { askProbe } from './ask-probe.mjs';
import { authorization, startTargets } from './start-targets.mjs';
import { printVerdicts } from './verdict.mjs';

const streams = 300;
const chunks = 400;
const mostAddedMs = 150;
const mostMegabytes = 300;
const mostGrowth = 1.2;

const clientScript = fileURLToPath(new URL('stream-client.mjs', import.meta.url));
const run = promisify(execFile);

/** Every way in turn, in processes that have answered before. */
export async function measureStreams() {
  const targets = await startTargets('paced-upstream.mjs', ['pipe', 'gateway']);
  try {
    const seen = {};
    for (const name of ['direct', 'pipe']) seen[name] = await load(targets, name, streams, chunks);
    await load(targets, 'gateway', streams, 20);
    await pause(2000);
    const before = await askProbe(targets.probeSocket, 'collected');
    const cpuBefore = await cpuOf(targets.probeSocket);
    const watch = watchMemory(targets.probeSocket);
    seen.gateway = await load(targets, 'gateway', streams, chunks);
    const during = await watch.stop();
    const cpuMs = (await cpuOf(targets.probeSocket)) - cpuBefore;
    await pause(2000);
    const after = await askProbe(targets.probeSocket, 'collected');
    console.table(Object.entries(seen).map(delayRow));
    console.table([
      memoryRow('before, collected', before),
      memoryRow('greatest during, as it lay', during),
      memoryRow('after, collected', after),
    ]);
    const share = (100 * cpuMs) / seen.gateway.tookMs;
    const perChunk = (1000 * cpuMs) / (streams * chunks);
    console.log(`The gateway took ${share.toFixed(0)} % of one core, ${perChunk.toFixed(0)} µs a chunk.`);
    console.log(`${targets.countLogLines()} lines were logged, access codes and limits were on.`);
    return printVerdicts(verdictsOf(seen, { before, during, after }));
  } finally {
    targets.stop();
  }
}

async function load({ urls, upstreamOrigin }, name, count, length) {
  await stateOf(upstreamOrigin);
  const settings = { url: urls[name], authorization, streams: count, chunks: length };
  const { stdout } = await run(process.execPath, [clientScript, JSON.stringify(settings)]);
  const { lateness } = await stateOf(upstreamOrigin);
  return { ...JSON.parse(stdout), upstreamLatenessMs: lateness };
}

export async function stateOf(upstreamOrigin) {
  return (await fetch(`${upstreamOrigin}/state`)).json();
}

async function cpuOf(probeSocket) {
  return (await askProbe(probeSocket, 'resources')).cpuMs;
}

/** The greatest `total` of samples four times a second, none of them collected before: a collection would hold up chunks. */
function watchMemory(probeSocket) {
  let isOn = true;
  let greatest = { total: 0 };
  const watching = (async () => {
    while (isOn) {
      const sample = await askProbe(probeSocket, 'memory');
      if (sample.total > greatest.total) greatest = sample;
      await pause(250);
    }
  })();
  return {
    async stop() {
      isOn = false;
      await watching;
      return greatest;
    },
  };
}

const megabytes = (bytes) => bytes / 1024 / 1024;
const tenth = (value) => value.toFixed(1);

function delayRow([way, { delay, clientLatenessMs, upstreamLatenessMs, faultCount, tookMs }]) {
  return {
    way,
    'chunks compared': delay.count,
    faults: faultCount,
    'median ms': tenth(delay.median),
    'p99 ms': tenth(delay.p99),
    'greatest ms': tenth(delay.most),
    'client late, p99 ms': tenth(clientLatenessMs.p99),
    'upstream late, p99 ms': tenth(upstreamLatenessMs.p99),
    'took s': tenth(tookMs / 1000),
  };
}

function memoryRow(moment, { total, heapUsed, external, arrayBuffers, rss }) {
  const row = {
    'heap + external': total,
    heap: heapUsed,
    external,
    'of it array buffers': arrayBuffers,
    rss,
  };
  const cells = Object.entries(row).map(([name, bytes]) => [name, tenth(megabytes(bytes))]);
  return { 'MiB of the server': moment, ...Object.fromEntries(cells) };
}

function verdictsOf({ pipe, gateway }, { before, during, after }) {
  const addedMs = gateway.delay.p99 - pipe.delay.p99;
  const growth = after.total / before.total;
  return [
    {
      isMet: gateway.faultCount === 0 && gateway.delay.count === streams * chunks,
      budget: `${streams} streams at once, every one complete`,
      measured: `${gateway.delay.count} of ${streams * chunks} chunks compared ${gateway.faults.join('; ')}`,
    },
    {
      isMet: addedMs < mostAddedMs,
      budget: `p99 of the added delay per chunk under ${mostAddedMs} ms`,
      measured: `${tenth(addedMs)} ms (${tenth(gateway.delay.p99)} less the pipe's ${tenth(pipe.delay.p99)})`,
    },
    {
      isMet: megabytes(during.total) < mostMegabytes,
      budget: `heap + external under ${mostMegabytes} MB during it`,
      measured: `${tenth(megabytes(during.total))} MiB`,
    },
    {
      isMet: growth <= mostGrowth,
      budget: 'and back to within 20 % afterwards',
      measured: `${tenth(megabytes(before.total))} → ${tenth(megabytes(after.total))} MiB (× ${growth.toFixed(2)})`,
    },
  ];
}
