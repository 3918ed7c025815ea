import { newId } from '@/lib/core/ids';
import { ok, type Result } from '@/lib/core/result';
import type {
  MediaRefusal,
  MediaTarget,
  PreparationWatch,
  VideoAttachment,
  VideoFormat,
  WantedMedia,
} from '../attachment';
import type { VideoChoices } from '../media-choices';
import type { PreparedMedia } from '../prepared-media';
import type { ChosenWay } from '../video-ways';
import { chooseWay } from './choose-way';
import { type MadeVideo, makeSentVideo } from './make-sent-video';
import { planWay } from './plan-way';
import { readVideoFile, type VideoFile } from './read-video-file';
import { type After, watchForStalls } from './stall-watch';

/** What was last made of a file: changing the model back and forth, or a choice that changes nothing, makes nothing anew. */
const lastMade = new WeakMap<Blob, { readonly key: string; readonly made: MadeVideo }>();

/**
 * Makes an attachment of a video: looked at once, then sent untouched, uploaded, as frames or as a smaller copy,
 * whichever suits the model or was chosen.
 */
export async function prepareVideo(
  { file, name, target, choices, origin }: WantedMedia,
  format: VideoFormat,
  watch: PreparationWatch,
  after: After,
): Promise<Result<PreparedMedia, MediaRefusal>> {
  const looked = await readVideoFile(file, format, watch.signal, after);
  if (!looked.ok) return looked;
  const { copies, material, poster } = looked.value;
  const wishes = choices.video ?? {};
  const chosen = chooseWay(material, wishes, target);
  if (!chosen.ok) return chosen;
  const plan = planWay(chosen.value.way, material, wishes, target);
  const key = JSON.stringify([chosen.value, plan, target.video]);
  const last = lastMade.get(file);
  const make = (inner: PreparationWatch) => makeSuitable(looked.value, chosen.value, wishes, target, inner);
  const made = last?.key === key ? ok(last.made) : await watchForStalls(watch, after, make);
  if (!made.ok) return made;
  lastMade.set(file, { key, made: made.value });
  const { original, originalBlob, display } = copies;
  const attachment: VideoAttachment = {
    kind: 'video',
    id: newId(),
    name,
    format,
    original,
    sent: made.value.sent,
    poster: poster?.poster ?? null,
    ...(display === undefined ? {} : { display: display.stored }),
    ...(origin === null ? {} : { origin }),
    ...(Object.keys(choices).length === 0 ? {} : { choices }),
  };
  const blobs = new Map([[original.hash, originalBlob], ...made.value.blobs]);
  if (display !== undefined) blobs.set(display.stored.hash, display.blob);
  if (poster !== null) blobs.set(poster.poster.hash, poster.blob);
  return ok({ attachment, blobs, preview: poster?.blob ?? null });
}

/**
 * Frames that came out larger than usual are taken smaller where nobody chose their size. Where nobody chose the way, and this browser turns out not to write what it said it could, frames go instead.
 */
async function makeSuitable(
  file: VideoFile,
  chosen: ChosenWay,
  wishes: VideoChoices,
  target: MediaTarget,
  watch: PreparationWatch,
): Promise<Result<MadeVideo, MediaRefusal>> {
  const plan = planWay(chosen.way, file.material, wishes, target);
  const made = await makeSentVideo(file, plan, chosen, target, watch);
  if (made.ok || made.error.code !== 'way-not-possible') return made;
  if (plan.frames !== null && made.error.values.why === 'tooMuch' && wishes.maxFramePixels === undefined) {
    const { width, height } = plan.frames.size;
    const smaller = planWay(
      'frames',
      file.material,
      { ...wishes, maxFramePixels: (width * height) / 3 },
      target,
    );
    return makeSentVideo(file, smaller, chosen, target, watch);
  }
  if (chosen.reason === 'chosen') return made;
  const instead = planWay('frames', file.material, wishes, target);
  if (chosen.way === 'frames' || instead.estimate.refusal !== null) return made;
  return makeSentVideo(file, instead, { way: 'frames', reason: 'not-writable-here' }, target, watch);
}
