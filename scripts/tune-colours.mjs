/**
 * Writes lib/grounding/bucket-places.ts: which look of a palette the labels of each bucket have, so that labels that are
 * seen together look different, and as different as can be. Run `node scripts/tune-colours.mjs` after changing the
 * palettes, the lists in scripts/colours or the names on the samples.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createViteServer } from 'vitest/node';
import { differenceOf, labOf } from './colours/difference.mjs';
import { sampleLabels } from './colours/sample-labels.mjs';
import { labelsSeenTogether } from './colours/seen-together.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const bucketCount = 1024;
const rounds = 2_000_000;
/** What a pair costs that shares a look, on a sample and elsewhere; of looks that differ, as they come nearer. */
const shared = { sample: 400, other: 100 };
/** CIEDE2000: from here on two colours are as different as they need to be. */
const enough = 45;

const server = await createViteServer({
  root: here('..'),
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  resolve: {
    alias: {
      '@': here('..').replace(/\/$/, ''),
      'server-only': here('../node_modules/server-only/empty.js'),
    },
  },
  server: { middlewareMode: true, watch: null, hmr: false, ws: false },
  ssr: { noExternal: ['server-only'] },
  optimizeDeps: { noDiscovery: true },
});
const load = (path) => server.ssrLoadModule(path);
const { knownSamples } = await load('/lib/providers/demo/samples/known-samples.ts');
const { clipTruth } = await load('/lib/tasks/clip-truth.ts');
const { clipEvents, taskPreviews } = await load('/components/tasks/task-previews.ts');
const { labelBucket, placeCount } = await load('/lib/grounding/label-place.ts');
const { safeFills, vividFills } = await load('/lib/grounding/palettes.ts');
await server.close();

const sampled = sampleLabels({ knownSamples, clipTruth, taskPreviews, clipEvents });
const together = [
  ...sampled.map((labels) => ({ labels, cost: shared.sample })),
  ...labelsSeenTogether().map((labels) => ({ labels, cost: shared.other })),
];
const labs = vividFills.map(labOf);
/** Muted colours and broken lines are for labels that are seldom seen. */
const brokenCost = 0.15;
const mutedness = ([lightness, a, b]) =>
  Math.max(0, 1 - Math.hypot(a, b) / 80) + Math.max(0, 0.7 - lightness / 100);
const dullness = labs.map((lab, place) => {
  const safe = labOf(safeFills[place % safeFills.length]);
  return mutedness(lab) + mutedness(safe) / 2 + brokenCost * Math.floor(place / safeFills.length);
});
const nearness = labs.map((a) => labs.map((b) => Math.max(0, 1 - differenceOf(a, b) / enough) ** 2));

/** Pairs of labels that fall into one bucket cannot be told apart by any table. */
function sharedBuckets(seed) {
  let cost = 0;
  for (const { labels, cost: each } of together) {
    const buckets = new Set(labels.map((label) => labelBucket(label, seed, bucketCount)));
    cost += each * (labels.length - buckets.size);
  }
  return cost;
}

let seed = 0;
let least = Number.POSITIVE_INFINITY;
for (let candidate = 0; candidate < 100_000 && least > 0; candidate += 1) {
  const cost = sharedBuckets(candidate);
  if (cost < least) [seed, least] = [candidate, cost];
}

/** For each bucket the buckets that it is seen with, and what it costs to share a look with each. */
const partners = Array.from({ length: bucketCount }, () => new Map());
/** In how many lists each is. */
const listings = Array.from({ length: bucketCount }, () => 0);
for (const { labels, cost } of together) {
  const buckets = [...new Set(labels.map((label) => labelBucket(label, seed, bucketCount)))];
  for (const a of buckets) {
    listings[a] += 1;
    for (const b of buckets) if (a !== b) partners[a].set(b, Math.max(cost, partners[a].get(b) ?? 0));
  }
}

const random = (() => {
  let state = 1;
  return () => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
    const mixed = Math.imul(state ^ (state >>> 13), 0x297a2d39);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
})();

const listed = listings.flatMap((count, bucket) => (count > 0 ? [bucket] : []));
const places = Array.from({ length: bucketCount }, () => -1);
function costAt(bucket, place, not) {
  let cost = 4 * listings[bucket] * dullness[place];
  for (const [other, each] of partners[bucket]) {
    if (other === not) continue;
    if (places[other] >= 0) cost += places[other] === place ? each : nearness[place][places[other]];
  }
  return cost;
}

// What is seen most often chooses first; then the rest, as evenly as can be.
const free = Array.from({ length: placeCount }, () => Math.ceil(bucketCount / placeCount));
for (const bucket of Array.from(places.keys()).sort((a, b) => listings[b] - listings[a])) {
  const costs = free.map((room, place) =>
    room > 0 ? costAt(bucket, place) - room / 100 : Number.POSITIVE_INFINITY,
  );
  places[bucket] = costs.indexOf(Math.min(...costs));
  free[places[bucket]] -= 1;
}

// Two buckets change places, so that each look stays as frequent as every other; at first also for the worse.
for (let round = 0; round < rounds; round += 1) {
  const a = listed[Math.floor(random() * listed.length)];
  const b = Math.floor(random() * bucketCount);
  if (places[a] === places[b]) continue;
  const before = costAt(a, places[a], b) + costAt(b, places[b], a);
  const after = costAt(a, places[b], b) + costAt(b, places[a], a);
  const heat = 0.5 * (1 - round / rounds) ** 2;
  if (after < before || random() < Math.exp((before - after) / (heat + 1e-9)))
    [places[a], places[b]] = [places[b], places[a]];
}

const letters = places.map((place) => String.fromCharCode('a'.charCodeAt(0) + place)).join('');
const lines = letters.match(/.{1,100}/g).map((line) => `  '${line}'`);
writeFileSync(
  here('../lib/grounding/bucket-places.ts'),
  `// Written by scripts/tune-colours.mjs: change what it reads and run it.
export const bucketSeed = ${seed};

/** The place of each bucket as a letter: a is 0. */
export const placesOfBuckets =
${lines.join(' +\n')};
`,
);
let collisions = 0;
for (const { labels } of together) {
  collisions +=
    labels.length - new Set(labels.map((label) => places[labelBucket(label, seed, bucketCount)])).size;
}
process.stdout.write(
  `Seed ${seed}, shared buckets ${least}, shared looks ${collisions} of ${together.length} lists.\n`,
);
process.exit(0);
