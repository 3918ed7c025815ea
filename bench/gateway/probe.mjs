/**
 * Preloaded into a server under measurement (`node --import bench/gateway/probe.mjs …`, or by `NODE_OPTIONS`):
 * answers on the Unix socket that `PROBE_SOCKET` names. Never part of the product.
 *
 * `/collected`: memory after forced collections, the median of three. `/memory`: as it is, without a collection.
 * `/resources`: what keeps the event loop alive by kind, rejections and exceptions nobody handled so far, and the
 * processor time spent, in milliseconds.
 */
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { median } from './statistics.mjs';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

const faults = { rejections: 0, exceptions: 0 };
process.on('unhandledRejection', () => {
  faults.rejections += 1;
});
process.on('uncaughtExceptionMonitor', () => {
  faults.exceptions += 1;
});

const answers = {
  '/collected': collected,
  '/memory': memory,
  '/resources': () => ({ ...faults, active: activeByKind(), cpuMs: cpuMs() }),
};

/** Bytes. `external` holds the array buffers already: `total` counts nothing twice. */
function memory() {
  const { heapUsed, external, arrayBuffers, rss } = process.memoryUsage();
  return { total: heapUsed + external, heapUsed, external, arrayBuffers, rss };
}

/** What a finalizer lets go of is collected by the next round only, hence two collections to a sample. */
async function collected() {
  const samples = [];
  for (let sample = 0; sample < 3; sample += 1) {
    collect();
    await pause(50);
    collect();
    samples.push(memory());
    await pause(100);
  }
  const names = Object.keys(samples[0]);
  return Object.fromEntries(names.map((name) => [name, median(samples.map((sample) => sample[name]))]));
}

function cpuMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function activeByKind() {
  const counts = {};
  for (const kind of process.getActiveResourcesInfo()) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

if (process.env.PROBE_SOCKET) {
  const server = createServer(async (request, response) => {
    const answer = answers[request.url];
    response.setHeader('connection', 'close');
    response.end(JSON.stringify((await answer?.()) ?? null));
  });
  server.listen(process.env.PROBE_SOCKET);
  server.unref();
}
