/**
 * Grounding: how the work of reading grows with a reply that arrives in pieces of five characters, and how long a page
 * computes for one step of panning or zooming and for one move of the pointer over 5,000 shapes. Both from the product's
 * source, without a build. Exits with 1 when a budget is missed.
 */
import { serveSource } from './load-source.mjs';
import { timeDrawing } from './time-drawing.mjs';
import { timeReading } from './time-reading.mjs';

const port = 3225;

const source = await serveSource(port);
const areMet = [];
try {
  const { createAnswerReader } = await source.ssrLoadModule('/lib/grounding/answer-reader.ts');
  areMet.push(timeReading(createAnswerReader));
  await source.listen();
  areMet.push(await timeDrawing(`http://127.0.0.1:${port}`));
} finally {
  await source.close();
}
process.exit(areMet.every(Boolean) ? 0 : 1);
