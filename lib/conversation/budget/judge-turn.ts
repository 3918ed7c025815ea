import type { ModelDescription } from '@/lib/catalogue/model';
import type { MediaRefusal } from '@/lib/media/attachment';
import type { CountedTurn } from './count-turn';
import type { CountedMedium } from './counted-medium';

/** What a turn is judged by, besides its model. */
export interface TurnBounds {
  readonly model: ModelDescription;
  readonly isThinkingOn: boolean;
  /** The longest request that this server reads, in bytes; null: not known. */
  readonly maxBodyBytes: number | null;
}

export interface TurnTotals {
  /** About; everything that goes in. */
  readonly tokens: number;
  readonly imageTokens: number;
  readonly videoTokens: number;
  /** Of the request's body, base64 and words. */
  readonly bytes: number;
}

/** A limit that the turn would pass, with its numbers. */
export type LimitPassed =
  | { readonly code: 'text-only' }
  | { readonly code: 'too-many-pictures'; readonly count: number; readonly limit: number }
  | { readonly code: 'too-many-videos'; readonly count: number; readonly limit: number }
  | { readonly code: 'body-too-large'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'too-many-tokens'; readonly tokens: number; readonly limit: number }
  | { readonly code: 'little-room'; readonly room: number; readonly wanted: number }
  | { readonly code: 'not-taken'; readonly medium: CountedMedium; readonly refusal: MediaRefusal };

export type JudgedLimit = LimitPassed & {
  /** The turn would fail; otherwise it may. */
  readonly isCertain: boolean;
};

/** Texts are estimated: at least this share of what is estimated is certain. */
const certainShareOfText = 0.5;

/** What a turn costs in all. */
export function totalsOf({ words, media }: CountedTurn): TurnTotals {
  const tokensOf = (kind: CountedMedium['kind']) =>
    sum(media.filter((medium) => medium.kind === kind).map(({ tokens }) => tokens));
  const [imageTokens, videoTokens] = [tokensOf('picture'), tokensOf('video')];
  return {
    tokens: words.tokens + imageTokens + videoTokens,
    imageTokens,
    videoTokens,
    bytes: words.bytes + sum(media.map(({ characters }) => characters)),
  };
}

/** The longest input of the model, in tokens. */
export function maxInputTokens(
  model: Pick<ModelDescription, 'contextTokens' | 'reservedTokens' | 'reservedThinkingTokens'>,
  isThinkingOn: boolean,
): number {
  const { contextTokens, reservedTokens, reservedThinkingTokens } = model;
  return contextTokens - reservedTokens - (isThinkingOn ? reservedThinkingTokens : 0);
}

/** Every limit of the model and of the server that the turn would pass; what would certainly fail comes first. */
export function judgeTurn(turn: CountedTurn, bounds: TurnBounds): readonly JudgedLimit[] {
  const passed = [
    ...mediaNotTaken(turn, bounds),
    ...countsPassed(turn, bounds),
    ...bodyPassed(turn, bounds),
    ...contextPassed(turn, bounds),
  ];
  return [...passed.filter(({ isCertain }) => isCertain), ...passed.filter(({ isCertain }) => !isCertain)];
}

function mediaNotTaken({ media }: CountedTurn, { model }: TurnBounds): readonly JudgedLimit[] {
  if (!model.hasVision) return media.length === 0 ? [] : [{ code: 'text-only', isCertain: false }];
  return media.flatMap((medium) =>
    medium.refusal === null
      ? []
      : [{ code: 'not-taken', medium, refusal: medium.refusal, isCertain: true } as const],
  );
}

function countsPassed({ media, pending }: CountedTurn, { model }: TurnBounds): readonly JudgedLimit[] {
  const { maxImagesPerRequest, maxImageAddresses } = model.image;
  const isCertain = isKnown(model);
  const passed: JudgedLimit[] = [];
  const asBase64 = sum(media.map(({ base64Pictures }) => base64Pictures)) + pending.picture;
  const pictures = sum(media.map((medium) => medium.pictures)) + pending.picture;
  if (asBase64 > maxImagesPerRequest) {
    passed.push({ code: 'too-many-pictures', count: asBase64, limit: maxImagesPerRequest, isCertain });
  } else if (pictures > maxImageAddresses) {
    passed.push({ code: 'too-many-pictures', count: pictures, limit: maxImageAddresses, isCertain });
  }
  const videos = sum(media.map((medium) => medium.videos)) + pending.video;
  const limit = model.video?.maxVideosPerRequest ?? Number.POSITIVE_INFINITY;
  if (videos > limit) passed.push({ code: 'too-many-videos', count: videos, limit, isCertain });
  return passed;
}

function bodyPassed(turn: CountedTurn, { maxBodyBytes }: TurnBounds): readonly JudgedLimit[] {
  const { bytes } = totalsOf(turn);
  if (maxBodyBytes === null || bytes <= maxBodyBytes) return [];
  const made = turn.media.filter(({ isMade }) => isMade);
  const isCertain = totalsOf({ ...turn, media: made }).bytes > maxBodyBytes;
  return [{ code: 'body-too-large', bytes, limit: maxBodyBytes, isCertain }];
}

function contextPassed(turn: CountedTurn, { model, isThinkingOn }: TurnBounds): readonly JudgedLimit[] {
  if (model.family === 'demo') return [];
  const { tokens } = totalsOf(turn);
  const limit = maxInputTokens(model, isThinkingOn);
  if (tokens > limit) {
    const seen = turn.media.filter(({ isUnknown }) => !isUnknown).map((medium) => medium.tokens);
    const atLeast = sum(seen) + turn.words.tokens * certainShareOfText;
    return [{ code: 'too-many-tokens', tokens, limit, isCertain: isKnown(model) && atLeast > limit }];
  }
  const [room, wanted] = [model.contextTokens - tokens, model.maxOutputTokens];
  return room < wanted ? [{ code: 'little-room', room, wanted, isCertain: false }] : [];
}

/** What the catalogue knows nothing about is judged by what is usual, which proves nothing. */
function isKnown({ family }: ModelDescription): boolean {
  return family !== 'demo' && family !== 'unknown';
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
