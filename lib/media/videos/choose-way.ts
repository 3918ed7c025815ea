import { err, ok, type Result } from '@/lib/core/result';
import type { MediaRefusal, MediaTarget } from '../attachment';
import type { VideoChoices, VideoWayReason } from '../media-choices';
import type { ChosenWay, FileWay, VideoMaterial } from '../video-ways';
import { mostInlineBytes } from './copy-plan';
import { partOf } from './part-of';
import { planWay } from './plan-way';
import { isAnimation } from './refuse-way';

/** Longer than this no model takes a video, so nobody can have meant all of it. */
const longestSeconds = 7_200;

/** Where a copy that fits would have fewer bits a second than this, frames show more. */
const leastAutomaticBitrate = 200_000;

/** One way that may be gone, and why it would be. */
type Candidate = readonly [way: FileWay, reason: VideoWayReason];

/**
 * How a video goes to a model: the way a person chose, or else the first possible one of what suits it. Untouched within
 * the request where it fits, else uploaded, else made smaller, else as frames. An error tells why the best of them
 * cannot be gone.
 */
export function chooseWay(
  material: VideoMaterial,
  choices: VideoChoices,
  target: MediaTarget,
): Result<ChosenWay, MediaRefusal> {
  const refusalOf = (way: FileWay) => planWay(way, material, choices, target).estimate.refusal;
  const { way: wanted } = choices;
  if (wanted !== undefined && wanted !== 'address') {
    const refusal = refusalOf(wanted);
    return refusal === null ? ok({ way: wanted, reason: 'chosen' }) : err(refusal);
  }
  const candidates = candidatesFor(material, choices, target);
  for (const [way, reason] of candidates) if (refusalOf(way) === null) return ok({ way, reason });
  return err(refusalOfAll(material, choices, target));
}

function candidatesFor(
  material: VideoMaterial,
  choices: VideoChoices,
  { video }: MediaTarget,
): readonly Candidate[] {
  if (isAnimation(material)) return [['frames', video === null ? 'takes-no-videos' : 'animation']];
  if (!material.canDecode) {
    const reason = 'not-readable-here';
    return [
      ['inline', reason],
      ['upload', reason],
    ];
  }
  if (video === null) return [['frames', 'takes-no-videos']];
  const part = partOf(material, choices.trim);
  const length = part.endSeconds - part.startSeconds;
  if (length < video.limits.minSeconds) return [['frames', 'too-short']];
  if (length > video.limits.maxSeconds) return length > longestSeconds ? [] : [['frames', 'too-long']];
  const bitrate = (mostInlineBytes(video) * 8) / length;
  const smaller: readonly Candidate[] =
    bitrate >= leastAutomaticBitrate ? [['compressed', 'no-uploads']] : [];
  const lastly = choices.trim === undefined ? 'no-uploads' : 'not-writable-here';
  return [
    ['inline', 'fits'],
    ['upload', 'too-large-for-request'],
    ...smaller,
    ['frames', material.canEncode ? 'no-uploads' : lastly],
  ];
}

/** What is said where nothing is possible: of a file that is only to be sent on, that it cannot be read here. */
function refusalOfAll(material: VideoMaterial, choices: VideoChoices, target: MediaTarget): MediaRefusal {
  const { estimate } = planWay('inline', material, choices, target);
  const refusal = estimate.refusal;
  if (refusal?.code !== 'video-not-taken') return refusal ?? { code: 'video-not-readable', values: {} };
  if (material.canDecode) return planWay('frames', material, choices, target).estimate.refusal ?? refusal;
  const values = { codec: material.codec?.toUpperCase() ?? 'unknown' };
  return { code: 'video-not-decodable', values };
}
