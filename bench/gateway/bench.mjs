/**
 * What the gateway costs, with access codes, limits and log lines on: `answers` against two floors measured in the same
 * run (a plain Node pipe and a bare Next route), `streams` held at once, `aborts` by the thousand. All of them, or those
 * that are named. Exits with 1 when a budget is missed.
 */
import { measureAborts } from './measure-aborts.mjs';
import { measureAnswers } from './measure-answers.mjs';
import { measureStreams } from './measure-streams.mjs';

const parts = { answers: measureAnswers, streams: measureStreams, aborts: measureAborts };
const wanted = process.argv.slice(2);

for (const [name, measure] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\ngateway/${name}`);
  if (!(await measure())) process.exitCode = 1;
}
