import { sampledFps, sampledFrames, type VideoFacts, videoTokens } from '@/lib/catalogue/visual-tokens';
import type { MediaRefusal, MediaTarget, VideoTarget } from '../attachment';
import { dataUrlLength } from '../data-url';
import type { Trim, VideoChoices } from '../media-choices';
import type { FileWay, VideoMaterial, WayEstimate } from '../video-ways';
import { type CopyPlan, planCopy } from './copy-plan';
import { bytesPerPixel, type FramePlan, planFrames } from './frame-plan';
import { isWhole, partOf } from './part-of';
import { refusalOfPart, refusalOfWay } from './refuse-way';

/** What is to be done with a video that goes one way, and about what that costs. */
export interface WayPlan {
  readonly way: FileWay;
  readonly part: Trim;
  readonly estimate: WayEstimate;
  /** Null: no frames are taken. */
  readonly frames: FramePlan | null;
  /** What a person wants the server to look at of a file, for each second; null: nobody said. */
  readonly chosenFps: number | null;
  /** How a new video is made; null: none is. */
  readonly copy: CopyPlan | null;
}

/** Pure: nothing of the video is read. Where the way is refused, the numbers are of no use. */
export function planWay(
  way: FileWay,
  material: VideoMaterial,
  choices: VideoChoices,
  target: MediaTarget,
): WayPlan {
  const part = partOf(material, choices.trim);
  const plan = { way, part, frames: null, copy: null, chosenFps: choices.fps ?? null };
  const impossible = refusalOfPart(material, part);
  if (impossible !== null) return { ...plan, estimate: nothing(material, impossible) };
  if (way === 'frames') return planAsFrames(plan, material, choices, target);
  return planAsFile(plan, material, choices, target);
}

type Begun = Omit<WayPlan, 'estimate'>;

const jpeg = 'image/jpeg';

function planAsFrames(
  plan: Begun,
  material: VideoMaterial,
  choices: VideoChoices,
  target: MediaTarget,
): WayPlan {
  const frames = planFrames(material, plan.part, choices, target);
  const { moments, fps, size, tokens } = frames;
  const bytesEach = Math.ceil(size.width * size.height * bytesPerPixel);
  const cost = {
    frames: moments.length,
    fps,
    frameSize: size,
    tokens,
    bytes: moments.length * bytesEach,
    dataUrlCharacters: moments.length * dataUrlLength(bytesEach, jpeg),
  };
  const refusal = refusalOfWay('frames', material, plan.part, cost, target);
  return { ...plan, frames, estimate: { ...cost, refusal } };
}

function planAsFile(
  plan: Begun,
  material: VideoMaterial,
  choices: VideoChoices,
  target: MediaTarget,
): WayPlan {
  const { way, part } = plan;
  const { video } = target;
  const seconds = part.endSeconds - part.startSeconds;
  const copy = video === null || isAsItIs(plan, material) ? null : planCopy(material, seconds, video);
  const wholeBytes = material.byteLength;
  const partBytes = material.isUnread ? wholeBytes : wholeBytes * (seconds / material.durationSeconds);
  const bytes = Math.ceil(
    way === 'compressed' && copy !== null ? Math.min(copy.bytes, partBytes) : partBytes,
  );
  const fps = video?.limits.fpsOnCompatible ? (choices.fps ?? sampledFps) : sampledFps;
  const frameSize = way === 'compressed' && copy !== null ? copy.size : sizeOf(material);
  const isCountable = video !== null && material.isUnread !== true;
  const cost = {
    frames: isCountable ? sampledFrames(seconds, video.limits, fps) : 0,
    fps,
    frameSize,
    tokens:
      video === null ? 0 : tokensOf(video, { ...frameSize, durationSeconds: seconds }, fps, isCountable),
    bytes,
    dataUrlCharacters: way === 'upload' ? 0 : dataUrlLength(bytes, material.mediaType),
  };
  const refusal = refusalOfWay(way, material, part, cost, target);
  return { ...plan, copy, estimate: { ...cost, refusal } };
}

/** What stands for a video of which nothing is known: the server reserves tokens for as much. */
const usualVideo = { width: 1280, height: 720, durationSeconds: 60 };

function tokensOf(
  { limits, tokenFactor }: VideoTarget,
  facts: VideoFacts,
  fps: number,
  isKnown: boolean,
): number {
  return videoTokens(isKnown ? facts : usualVideo, limits, tokenFactor, fps);
}

/** The file itself goes: none of it is left out, and nothing made smaller. */
function isAsItIs({ way, part }: Begun, material: VideoMaterial): boolean {
  return way !== 'compressed' && isWhole(part, material);
}

function sizeOf({ width, height }: VideoMaterial) {
  return { width, height };
}

function nothing(material: VideoMaterial, refusal: MediaRefusal): WayEstimate {
  const cost = { frames: 0, fps: 0, tokens: 0, bytes: 0, dataUrlCharacters: 0 };
  return { refusal, frameSize: sizeOf(material), ...cost };
}
