/** Runs in the page: the difference of two pictures of 12 megapixels, and how they lie on each other. */

import { findAlignment, findDifference, forgetCompared } from '@/lib/compare/compare-desk';

const size = { width: 4032, height: 3024 };
const settings = { channel: 'all', amplify: 4, threshold: 24 };
const asItIs = { scale: 1, dx: 0, dy: 0 };

/** A picture with detail everywhere as a JPEG; in the later one, things are missing. `cut`: the part of it that is given. */
async function photo(missing, cut = { left: 0, top: 0, ...size }) {
  const canvas = new OffscreenCanvas(cut.width, cut.height);
  const context = canvas.getContext('2d');
  context.translate(-cut.left, -cut.top);
  const slope = context.createLinearGradient(0, 0, size.width, size.height);
  slope.addColorStop(0, '#204060');
  slope.addColorStop(1, '#e0c090');
  context.fillStyle = slope;
  context.fillRect(0, 0, size.width, size.height);
  for (let index = 0; index < 3000; index += 1) {
    if (missing.includes(index)) continue;
    const [x, y] = [(index * 7919) % size.width, (index * 104_729) % size.height];
    context.fillStyle = `hsl(${(index * 37) % 360} 60% 50%)`;
    context.fillRect(x, y, 20 + (index % 90), 20 + (index % 70));
  }
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.88 });
}

const laid = (hash, source, alignment = asItIs) => ({ hash, source, size, alignment });
const signal = new AbortController().signal;

/** How long, and how long the main thread could not do anything else meanwhile: both in milliseconds. */
async function timed(work) {
  let [longest, last] = [0, performance.now()];
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    channel.port2.postMessage(null);
  };
  channel.port2.postMessage(null);
  const start = performance.now();
  const result = await work();
  const taken = performance.now() - start;
  channel.port1.close();
  if (!result.ok) throw new Error(String(result.error));
  return { taken, longest, value: result.value };
}

/** `first`: from the encoded bytes; `again`: with other settings, as a slider does. */
async function timeDifferences(runs) {
  const [one, other] = [await photo([]), await photo([2990, 2995])];
  const ask = (wanted) =>
    timed(() =>
      findDifference({ one: laid('a', one), other: laid('b', other), first: size, settings: wanted }, signal),
    );
  const times = { first: [], again: [], held: [] };
  let regionCount = 0;
  for (let run = 0; run <= runs; run += 1) {
    forgetCompared();
    await timed(() =>
      findDifference(
        { one: laid('c', one), other: laid('c', one), first: { width: 8, height: 8 }, settings },
        signal,
      ),
    );
    forgetCompared();
    const first = await ask(settings);
    const again = await ask({ ...settings, threshold: 40 + run });
    regionCount = first.value.regions.length;
    for (const { value } of [first, again]) value.image.close();
    // The first one starts the worker, which a comparison has done long before anybody subtracts.
    if (run === 0) continue;
    times.first.push(first.taken);
    times.again.push(again.taken);
    times.held.push(Math.max(first.longest, again.longest));
  }
  return { ...times, regionCount };
}

/** A cut of the picture on the whole of it. */
async function timeAlignment() {
  const cut = { left: 731, top: 512, width: 2600, height: 1900 };
  const [whole, part] = [await photo([]), await photo([2990], cut)];
  const other = { hash: 'part', source: part, size: { width: cut.width, height: cut.height } };
  const { taken, longest, value } = await timed(() => findAlignment(laid('a', whole), other, signal));
  return { taken, longest, value };
}

window.bench = { timeDifferences, timeAlignment };
