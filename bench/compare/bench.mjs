/**
 * Comparison: how long a page computes for one step of panning or zooming over two pictures of 24 megapixels, from the
 * product's source without a build; and how long the difference of two of 12 megapixels takes off the main thread. Exits with 1 when a budget is missed.
 */
import { serveSource } from '../grounding/load-source.mjs';
import { timeDifference } from './time-difference.mjs';
import { timePanes } from './time-panes.mjs';

const port = 3226;

const source = await serveSource(port);
const areMet = [];
try {
  await source.listen();
  const origin = `http://127.0.0.1:${port}`;
  const parts = { panes: timePanes, difference: timeDifference };
  const wanted = process.argv.slice(2);
  for (const [name, time] of Object.entries(parts)) {
    if (wanted.length === 0 || wanted.includes(name)) areMet.push(await time(origin));
  }
} finally {
  await source.close();
}
process.exit(areMet.every(Boolean) ? 0 : 1);
