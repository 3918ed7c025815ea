/** Bytes that a page holds after forced collections: heaps of the page and its workers, their buffers, and all blobs. */
export async function heldBytes(context, page) {
  return (await heapBytes(page)) + (await blobBytes(context));
}

const collections = 3;

async function heapBytes(page) {
  const session = await page.context().newCDPSession(page);
  for (let turn = 0; turn < collections; turn += 1) {
    await session.send('HeapProfiler.collectGarbage');
    await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
  }
  const {
    usedSize,
    embedderHeapUsedSize = 0,
    backingStorageSize = 0,
  } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  const workers = await Promise.all(page.workers().map((worker) => workerBytes(worker)));
  return (
    usedSize + embedderHeapUsedSize + backingStorageSize + workers.reduce((sum, bytes) => sum + bytes, 0)
  );
}

/** A worker tells its own; where it cannot, nothing is added. */
function workerBytes(worker) {
  return worker.evaluate(() => performance.memory?.usedJSHeapSize ?? 0).catch(() => 0);
}

/** The browser's own page of blobs names the length of each part of each. */
async function blobBytes(context) {
  const page = await context.newPage();
  await page.goto('chrome://blob-internals');
  const text = await page.evaluate(() => document.body.innerText);
  await page.close();
  const lengths = [...text.matchAll(/Length: ([\d,]+)/g)].map(([, digits]) =>
    Number(digits.replaceAll(',', '')),
  );
  return lengths.reduce((sum, length) => sum + length, 0);
}
