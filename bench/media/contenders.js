/** Runs in the page of the contenders: each makes all chosen photos as large as the product sends them, as JPEG. */
const chosen = () => [...document.querySelector('input').files];
const quality = 0.9;

/** A worker for each photo; the library's code comes from this server, not from a public one. */
async function byLibrary(longSidePx) {
  const options = {
    maxWidthOrHeight: longSidePx,
    useWebWorker: true,
    libURL: `${location.origin}/browser-image-compression.js`,
    initialQuality: quality,
    maxSizeMB: 50,
    fileType: 'image/jpeg',
  };
  await Promise.all(chosen().map((photo) => window.imageCompression(photo, options)));
}

/** Decode, draw, encode, one after the other, as a page does it that has no worker. */
async function onMainThread(longSidePx) {
  for (const photo of chosen()) {
    const bitmap = await createImageBitmap(photo, { imageOrientation: 'from-image' });
    const scale = longSidePx / Math.max(bitmap.width, bitmap.height);
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(bitmap.width * scale);
    canvas.height = Math.round(bitmap.height * scale);
    const context = canvas.getContext('2d');
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    await new Promise((done) => canvas.toBlob(done, 'image/jpeg', quality));
  }
}

async function timed(way, longSidePx) {
  const start = performance.now();
  await way(longSidePx);
  return performance.now() - start;
}

window.contenders = {
  library: (longSidePx) => timed(byLibrary, longSidePx),
  mainThread: (longSidePx) => timed(onMainThread, longSidePx),
};
