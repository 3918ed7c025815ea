import 'server-only';
import type { Result } from '@/lib/core/result';
import type { Failure } from '@/lib/protocol/failure';
import type { VideoTruth } from '@/lib/tasks/video-truth';
import { chooseMedia } from './choose-media';
import { rejectPicture, tooBusy } from './failures';
import type { Intent } from './intent';
import type { JobQueue } from './job-queue';
import { readSource } from './picture-source';
import type { PictureFault, PictureReading } from './read-picture';
import { recogniseClipFile, recogniseClipFrames } from './recognise-clip';
import type { Ask, AskedPicture, AskedVideo } from './request';

export interface SeenPicture {
  readonly number: number;
  readonly reading: PictureReading;
}

export interface SeenVideo {
  readonly number: number;
  /** What is known of it when it is the bundled clip. */
  readonly clip: VideoTruth | null;
  readonly frameCount: number;
  /** It was given by an address, which the demo does not fetch. */
  readonly isElsewhere: boolean;
  /** The frames that were looked at, by their 1-based place; empty where no frame was given. */
  readonly frames: readonly { readonly place: number; readonly reading: PictureReading }[];
}

/** Everything that a turn is about, looked at or not. */
export interface Sights {
  readonly pictures: readonly SeenPicture[];
  /** Numbers of pictures given by an address, which the demo does not fetch. */
  readonly addresses: readonly number[];
  /** Numbers of pictures beyond the most that one turn looks at. */
  readonly leftOut: readonly number[];
  readonly videos: readonly SeenVideo[];
}

export type LookOutcome =
  | { readonly kind: 'seen'; readonly sights: Sights }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'aborted' };

export type ReadPicture = (bytes: Buffer) => Promise<Result<PictureReading, PictureFault>>;

export interface LookDeps {
  readonly jobs: JobQueue;
  readonly readPicture: ReadPicture;
  readonly signal: AbortSignal;
}

const mostPictures = 8;
const mostFrames = 8;

interface Target {
  readonly url: string;
  readonly param: string;
}

/** Decodes everything that a turn is about, one picture after another; the first that fails ends it. */
export async function look(ask: Ask, intent: Intent, deps: LookDeps): Promise<LookOutcome> {
  const { pictures, videos } = chooseMedia(ask, intent);
  const near = pictures.slice(0, mostPictures);
  const targets = [...near, ...videos.flatMap(targetsOf)];
  const readings = new Map<string, PictureReading>();
  for (const target of targets) {
    const outcome = await lookAt(target, deps);
    if (outcome.kind === 'failed' || outcome.kind === 'aborted') return outcome;
    if (outcome.kind === 'seen') readings.set(target.param, outcome.reading);
  }
  const leftOut = pictures.slice(mostPictures).map(({ number }) => number);
  return {
    kind: 'seen',
    sights: {
      ...sortPictures(near, readings),
      leftOut,
      videos: videos.map((video) => gatherFrames(video, readings)),
    },
  };
}

type Glance =
  | { readonly kind: 'seen'; readonly reading: PictureReading }
  | { readonly kind: 'address' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'aborted' };

async function lookAt({ url, param }: Target, { jobs, readPicture, signal }: LookDeps): Promise<Glance> {
  const source = readSource(url);
  if (source.kind === 'address') return source;
  if (source.kind === 'malformed') return { kind: 'failed', failure: rejectPicture('not-a-picture', param) };
  const outcome = await jobs.run(signal, () => readPicture(source.bytes));
  if (outcome.kind === 'aborted') return outcome;
  if (outcome.kind === 'full') return { kind: 'failed', failure: tooBusy };
  const { value } = outcome;
  return value.ok
    ? { kind: 'seen', reading: value.value }
    : { kind: 'failed', failure: rejectPicture(value.error, param) };
}

function sortPictures(
  asked: readonly AskedPicture[],
  readings: ReadonlyMap<string, PictureReading>,
): Pick<Sights, 'pictures' | 'addresses'> {
  const pictures = asked.flatMap(({ number, param }) => {
    const reading = readings.get(param);
    return reading === undefined ? [] : [{ number, reading }];
  });
  return {
    pictures,
    addresses: asked.filter(({ param }) => !readings.has(param)).map(({ number }) => number),
  };
}

interface FrameTarget extends Target {
  /** 1-based. */
  readonly place: number;
}

const framesOf = ({ source }: AskedVideo) => (typeof source === 'string' ? [] : source);

/** The frames to look at: all, or a few evenly spread with the first and the last among them. */
function targetsOf(video: AskedVideo): readonly FrameTarget[] {
  const all = framesOf(video).map(
    (url, index): FrameTarget => ({ url, param: `${video.param}[${index}]`, place: index + 1 }),
  );
  if (all.length <= mostFrames) return all;
  const step = (all.length - 1) / (mostFrames - 1);
  return all.filter((_, index) => Math.round(Math.round(index / step) * step) === index);
}

function gatherFrames(video: AskedVideo, readings: ReadonlyMap<string, PictureReading>): SeenVideo {
  const frames = targetsOf(video).flatMap(({ param, place }) => {
    const reading = readings.get(param);
    return reading === undefined ? [] : [{ place, reading }];
  });
  const clip = recogniseClip(
    video,
    frames.map(({ reading }) => reading),
  );
  const { number, source } = video;
  const isElsewhere = typeof source === 'string' && readSource(source).kind === 'address';
  return { number, clip, frameCount: framesOf(video).length, isElsewhere, frames };
}

function recogniseClip({ source }: AskedVideo, readings: readonly PictureReading[]): VideoTruth | null {
  if (typeof source !== 'string') return recogniseClipFrames(readings);
  const file = readSource(source);
  return file.kind === 'bytes' ? recogniseClipFile(file.bytes) : null;
}
