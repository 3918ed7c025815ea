/** The first token and the rate of a saturated stream, as extras over calling the upstream directly. */
import { timeAnswers } from './client.mjs';
import { startTargets } from './start-targets.mjs';
import { median, withSpread } from './statistics.mjs';

const rounds = 5;
const requestsPerRound = 200;
const names = ['direct', 'pipe', 'bare', 'gateway'];

const firstTokenCases = [
  { title: 'first token, one stream', atOnce: 1, base64Bytes: 0, mostOfBare: 1.6 },
  { title: 'first token, 30 at once', atOnce: 30, base64Bytes: 0, mostOfBare: 1.3 },
  { title: 'first token, 8 MB of base64', atOnce: 1, base64Bytes: 8_000_000, mostOfBare: 1.7 },
];
const saturated = {
  title: 'chunks per second, one stream',
  tokens: 50_000,
  answersPerRound: 10,
  leastOfBare: 0.5,
};

function requestBody(tokens, base64Bytes) {
  const url = `data:image/jpeg;base64,${'/9j/4AAQSkZJRgABAQAA'.repeat(Math.ceil(base64Bytes / 20))}`;
  const picture = base64Bytes === 0 ? [] : [{ type: 'image_url', image_url: { url } }];
  const content = [...picture, { type: 'text', text: 'What is in the picture? 图里有什么?' }];
  return Buffer.from(
    JSON.stringify({
      model: 'qwen3-vl-plus',
      max_tokens: tokens,
      stream: true,
      stream_options: { include_usage: true },
      messages: [{ role: 'user', content }],
    }),
  );
}

/** The targets in an order that shifts from round to round, so that none always runs on a warm or a hot machine. */
function orderOf(round) {
  const shift = round % names.length;
  return [...names.slice(shift), ...names.slice(0, shift)];
}

async function measureFirstToken(urls, { title, atOnce, base64Bytes, mostOfBare }) {
  const body = requestBody(8, base64Bytes);
  const extras = { pipe: [], bare: [], gateway: [] };
  for (const name of names) await timeAnswers(urls[name], body, 100, atOnce);
  for (let round = 0; round < rounds; round += 1) {
    const medians = {};
    for (const name of orderOf(round)) {
      const timings = await timeAnswers(urls[name], body, requestsPerRound, atOnce);
      medians[name] = median(timings.map((timing) => timing.firstTokenMs));
    }
    for (const name of Object.keys(extras)) extras[name].push(medians[name] - medians.direct);
  }
  const ratio = median(extras.gateway) / median(extras.bare);
  return {
    title,
    unit: 'extra ms',
    values: extras,
    ratio,
    budget: `≤ ${mostOfBare}`,
    isMet: ratio <= mostOfBare,
  };
}

async function measureRate(urls, { title, tokens, answersPerRound, leastOfBare }) {
  const body = requestBody(tokens, 0);
  const rates = { pipe: [], bare: [], gateway: [] };
  for (const name of Object.keys(rates)) await timeAnswers(urls[name], body, answersPerRound, 1);
  for (let round = 0; round < rounds; round += 1) {
    for (const name of orderOf(round).filter((target) => target !== 'direct')) {
      const timings = await timeAnswers(urls[name], body, answersPerRound, 1);
      const lost = timings.find((timing) => timing.tokens !== tokens);
      if (lost !== undefined) throw new Error(`${name} lost tokens: ${lost.tokens} of ${tokens}`);
      rates[name].push(
        median(timings.map(({ endMs, firstTokenMs }) => (tokens / (endMs - firstTokenMs)) * 1000)),
      );
    }
  }
  const ratio = median(rates.gateway) / median(rates.bare);
  return {
    title,
    unit: 'per s',
    values: rates,
    ratio,
    budget: `≥ ${leastOfBare}`,
    isMet: ratio >= leastOfBare,
  };
}

function rowOf({ title, unit, values, ratio, budget, isMet }) {
  const digits = unit === 'per s' ? 0 : 2;
  return {
    measure: `${title} (${unit})`,
    pipe: withSpread(values.pipe, digits),
    'bare route': withSpread(values.bare, digits),
    gateway: withSpread(values.gateway, digits),
    'gateway / bare': ratio.toFixed(2),
    budget,
    result: isMet ? 'met' : 'MISSED',
  };
}

/** Prints the table; true when every budget is met. */
export async function measureAnswers() {
  const targets = await startTargets('upstream.mjs', ['pipe', 'bare', 'gateway']);
  try {
    const results = [];
    for (const scenario of firstTokenCases) results.push(await measureFirstToken(targets.urls, scenario));
    results.push(await measureRate(targets.urls, saturated));
    console.table(results.map(rowOf));
    console.log(`${targets.countLogLines()} lines were logged, access codes and limits were on.`);
    return results.every(({ isMet }) => isMet);
  } finally {
    targets.stop();
  }
}
