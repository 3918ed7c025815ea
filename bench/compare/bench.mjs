/**
 * Comparison: how long a page computes for one step of panning or zooming over two pictures of 24 megapixels, from the
 * product's source without a build. Exits with 1 when a budget is missed.
 */
import { serveSource } from '../grounding/load-source.mjs';
import { timePanes } from './time-panes.mjs';

const port = 3226;

const source = await serveSource(port);
const areMet = [];
try {
  await source.listen();
  areMet.push(await timePanes(`http://127.0.0.1:${port}`));
} finally {
  await source.close();
}
process.exit(areMet.every(Boolean) ? 0 : 1);
