import { clockText } from '@/lib/media/clock-text';
import type { ContentPart } from '@/lib/protocol/chat-request';
import type { NumberedAttachment } from '../rows';
import type { TurnPlan } from './build-request';
import type { MediumContent } from './medium-content';

type Frames = Extract<MediumContent, { kind: 'frames' }>;

/** The upstream refuses a list of fewer. Source: the vendor's page on vision. */
const leastFrames = 4;

/**
 * What stands for one attachment in a request. A lone first picture or video goes without its number. One that storage
 * has lost is named as missing, and one that a person or the provider left out as that: the numbers of the others, and
 * words that speak of it, keep their meaning.
 */
export function mediaParts(
  { number, attachment: { kind }, leftOut }: NumberedAttachment,
  plan: Pick<TurnPlan, 'contents' | 'model'>,
  isLone: boolean,
): readonly ContentPart[] {
  const name = kind === 'video' ? `Video ${number}` : `Picture ${number}`;
  if (leftOut !== undefined) return [text(`${name} was left out.`)];
  const content = plan.contents[kind].get(number);
  if (content === undefined) return [text(`${name} is no longer available.`)];
  const isSequence = content.kind === 'frames' && plan.model.video === null;
  const media = isSequence ? timedPictures(content) : [mediumOf(kind, content)];
  return isLone && number === 1 && !isSequence ? media : [text(`${name}:`), ...media];
}

function mediumOf(kind: 'picture' | 'video', content: MediumContent): ContentPart {
  const fps = content.fps === undefined ? {} : { fps: content.fps };
  if (content.kind === 'frames') return { type: 'video', video: paddedUrls(content), ...fps };
  const { url } = content;
  return kind === 'video'
    ? { type: 'video_url', video_url: { url }, ...fps }
    : { type: 'image_url', image_url: { url } };
}

/** A list that is too short goes on with its last picture. */
function paddedUrls({ frames }: Frames): readonly string[] {
  const urls = frames.map(({ url }) => url);
  const last = urls.slice(-1);
  return [...urls, ...Array.from({ length: Math.max(0, leastFrames - urls.length) }, () => last).flat()];
}

/** For a model that takes no videos: each picture behind its time. They have no numbers of their own. */
function timedPictures({ frames }: Frames): readonly ContentPart[] {
  return frames.flatMap(({ url, seconds }) => [
    text(`Frame at ${momentOf(seconds)}:`),
    { type: 'image_url' as const, image_url: { url } },
  ]);
}

/** Tenths where there are any: at two frames a second every other one falls between seconds. */
function momentOf(seconds: number): string {
  const tenths = Math.round(seconds * 10);
  return tenths % 10 === 0 ? clockText(tenths / 10) : `${clockText(tenths / 10)}.${tenths % 10}`;
}

function text(words: string): ContentPart {
  return { type: 'text', text: words };
}
