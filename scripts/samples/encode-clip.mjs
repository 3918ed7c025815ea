import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findBrowser } from '../setup/find-browser.mjs';
import { forgetTimes } from './forget-times.mjs';

// WebCodecs exist on secure origins only. Nothing listens there: every request is answered here.
const origin = 'http://localhost:3409';
const libraryFile = new URL('../../node_modules/mediabunny/dist/bundles/mediabunny.min.mjs', import.meta.url);

/**
 * The pictures as an H.264 film in MP4: Main profile, no sound, the index first, a key frame every second.
 * `pictures` gives RGB pixels, three bytes each, in order. Needs a Chromium that encodes H.264.
 */
export async function encodeClip(pictures, { width, height, framesPerSecond }) {
  const executablePath = await findBrowser();
  const browser = await chromium.launch({
    args: ['--no-sandbox', '--disable-gpu'],
    ...(executablePath ? { executablePath } : {}),
  });
  try {
    const page = await browser.newPage();
    await page.route('**', (route) =>
      route.request().url().endsWith('.mjs')
        ? route.fulfill({ path: fileURLToPath(libraryFile), contentType: 'text/javascript' })
        : route.fulfill({ body: '<!doctype html>', contentType: 'text/html' }),
    );
    await page.goto(origin);
    await page.evaluate(startFilm, { width, height, framesPerSecond, library: `${origin}/mediabunny.mjs` });
    for await (const picture of pictures)
      await page.evaluate(addFrame, toVideoPixels(picture, width, height).toString('base64'));
    return forgetTimes(Buffer.from(await page.evaluate(finishFilm), 'base64'));
  } finally {
    await browser.close();
  }
}

/** RGB to planes of luma and half-size chroma, BT.709 in the narrow range that every player expects. */
function toVideoPixels(rgb, width, height) {
  const pixels = width * height;
  const planes = Buffer.alloc((pixels * 3) / 2);
  const chroma = new Float64Array(pixels / 2);
  for (let at = 0; at < pixels; at += 1) {
    const [red, green, blue] = [rgb[at * 3], rgb[at * 3 + 1], rgb[at * 3 + 2]];
    const luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    planes[at] = Math.round(16 + (luma * 219) / 255);
    const cell = (Math.floor(at / width) >> 1) * (width / 2) + ((at % width) >> 1);
    chroma[cell] += (blue - luma) / 1.8556;
    chroma[cell + pixels / 4] += (red - luma) / 1.5748;
  }
  for (const [cell, sum] of chroma.entries())
    planes[pixels + cell] = Math.round(128 + ((sum / 4) * 224) / 255);
  return planes;
}

// The three below run in the page.

async function startFilm({ width, height, framesPerSecond, library }) {
  const codec = {
    codec: 'avc1.4d001e',
    width,
    height,
    framerate: framesPerSecond,
    latencyMode: 'quality',
    contentHint: 'detail',
    avc: { format: 'avc' },
  };
  if (!(await VideoEncoder.isConfigSupported({ ...codec, bitrate: 2_000_000 })).supported)
    throw new Error(
      'This browser does not encode H.264. Set CHROMIUM_PATH to one that does, such as Debian’s Chromium.',
    );
  const { BufferTarget, EncodedPacket, EncodedVideoPacketSource, Mp4OutputFormat, Output } = await import(
    library
  );
  const output = new Output({
    format: new Mp4OutputFormat({ fastStart: 'in-memory' }),
    target: new BufferTarget(),
  });
  const source = new EncodedVideoPacketSource('avc');
  output.addVideoTrack(source, { frameRate: framesPerSecond });
  await output.start();
  const film = { output, width, height, framesPerSecond, count: 0, written: Promise.resolve(), fault: null };
  film.encoder = new VideoEncoder({
    output: (chunk, meta) => {
      film.written = film.written.then(() => source.add(EncodedPacket.fromEncodedChunk(chunk), meta));
    },
    error: (fault) => {
      film.fault = fault;
    },
  });
  /**
   * Nearly all of the picture stands still. So each key frame is made as good as it will stay, and what follows
   * gets just enough for what moves: with one rate for all, the picture would fade and sharpen every second.
   */
  film.setRate = (bitrate) => film.encoder.configure({ ...codec, bitrate });
  globalThis.film = film;
}

async function addFrame(base64) {
  const { film } = globalThis;
  const { width, height, framesPerSecond, encoder } = film;
  const place = film.count % framesPerSecond;
  if (place === 0) film.setRate(2_000_000);
  if (place === 1) film.setRate(75_000);
  const frame = new VideoFrame(
    Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)),
    {
      format: 'I420',
      codedWidth: width,
      codedHeight: height,
      timestamp: Math.round((film.count * 1e6) / framesPerSecond),
      duration: Math.round(1e6 / framesPerSecond),
      colorSpace: { matrix: 'bt709', primaries: 'bt709', transfer: 'bt709', fullRange: false },
    },
  );
  encoder.encode(frame, { keyFrame: place === 0 });
  frame.close();
  film.count += 1;
  while (encoder.encodeQueueSize > 4) await new Promise((resolve) => setTimeout(resolve, 2));
}

async function finishFilm() {
  const { film } = globalThis;
  await film.encoder.flush();
  await film.written;
  if (film.fault) throw film.fault;
  await film.output.finalize();
  const bytes = new Uint8Array(film.output.target.buffer);
  let text = '';
  for (let from = 0; from < bytes.length; from += 32768)
    text += String.fromCharCode(...bytes.subarray(from, from + 32768));
  return btoa(text);
}
