import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { drawClipFrame } from './clip.mjs';
import { events, film, summary } from './clip-plan.mjs';
import { drawClipSet } from './clip-set.mjs';
import { encodeClip } from './encode-clip.mjs';
import { drawSmallStill } from './small-stills.mjs';
import { signatureOf } from './thumbnail.mjs';

const { width, height, framesPerSecond, durationSeconds } = film;

/** The moment its card shows: the resident at the door with the parcel in her hands. */
const tellingSeconds = 9.87;

/** Makes the video and its small still with `save(file, bytes)`. Returns its module of truth. */
export async function drawClip(save) {
  const set = await sharp(Buffer.from(drawClipSet().toSvg())).png().toBuffer();
  const pictureAt = (seconds) =>
    sharp(set)
      .composite([{ input: Buffer.from(drawClipFrame(seconds).toSvg()) }])
      .removeAlpha();
  async function* pictures() {
    for (let index = 0; index < durationSeconds * framesPerSecond; index += 1)
      yield await pictureAt(index / framesPerSecond)
        .raw()
        .toBuffer();
  }
  const bytes = await encodeClip(pictures(), film);
  await save('clip.mp4', bytes);
  await save(
    'small/clip.jpg',
    await drawSmallStill('clip', await pictureAt(tellingSeconds).png().toBuffer()),
  );
  const signatures = [];
  for (let second = 0; second < durationSeconds; second += 1)
    signatures.push(await signatureOf(await pictureAt(second).png().toBuffer()));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const value = {
    width,
    height,
    durationSeconds,
    framesPerSecond,
    byteLength: bytes.length,
    sha256,
    events,
    summary,
    signatures,
  };
  return { file: 'clip-truth', name: 'clipTruth', type: 'VideoTruth', from: './video-truth', value };
}
