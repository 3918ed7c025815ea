import { median, withSpread } from '../gateway/statistics.mjs';
import { contextOf, forms, hasShapes, replyOf } from './replies.mjs';

const pieceLength = 5;
const lengths = [50_000, 100_000, 200_000];
const rounds = 9;
const mostForDouble = 2.3;

/**
 * How much more of the processor's time a reply twice as long is, for each form, in pieces as small as a token: from the
 * shortest to the longest, which are two doublings, by the medians of the rounds. A single doubling of some 60 ms is
 * disturbed by a fifth either way on a shared machine; each is shown. True when all are met.
 */
export function timeReading(createAnswerReader) {
  const verdicts = forms.map((form) => {
    const replies = lengths.map((length) => replyOf(form, length));
    for (const reply of replies) read(createAnswerReader, form, reply);
    const times = replies.map(() => []);
    for (let round = 0; round < rounds; round += 1) {
      for (const [index, reply] of replies.entries())
        times[index].push(read(createAnswerReader, form, reply));
    }
    const medians = times.map(median);
    const growth = medians.slice(1).map((took, index) => took / medians[index]);
    const perDoubling = (medians.at(-1) / medians[0]) ** (1 / growth.length);
    const isMet = perDoubling <= mostForDouble;
    console.log(
      `${isMet ? 'met' : 'MISSED'}: ${form}: ${lengths.map((length, index) => `${length / 1000} KB ${withSpread(times[index], 0)} ms`).join(', ')};` +
        ` doubled ${perDoubling.toFixed(2)} × (${growth.map((factor) => factor.toFixed(2)).join(', ')}), budget ≤ ${mostForDouble} ×`,
    );
    return isMet;
  });
  return verdicts.every(Boolean);
}

function read(createAnswerReader, form, reply) {
  const reader = createAnswerReader(contextOf(form));
  globalThis.gc?.();
  // The processor's time, not the clock's: other processes do not lengthen it.
  const before = process.cpuUsage();
  for (let at = 0; at < reply.length; at += pieceLength) reader.feed(reply.slice(at, at + pieceLength));
  const { shapes } = reader.finish();
  const { user, system } = process.cpuUsage(before);
  const took = (user + system) / 1000;
  if (hasShapes(form) && shapes.length < reply.length / 200)
    throw new Error(`${form}: only ${shapes.length} shapes`);
  return took;
}
