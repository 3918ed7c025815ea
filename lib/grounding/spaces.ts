import { smartResize } from '@/lib/catalogue/smart-resize';
import type { AnswerSpace } from './answer-profile';
import type { AnswerContext, AnswerPicture } from './shape';

declare const space: unique symbol;

/** A pair of numbers that means something in one space only. x runs right, y down. */
type PointIn<Space extends string> = readonly [x: number, y: number] & { readonly [space]: Space };

/** As the model wrote it: what a unit is worth depends on the model. */
export type ModelPoint = PointIn<'model'>;
/** 0–1 of the picture's sides. */
export type UnitPoint = PointIn<'unit'>;
/** Pixels of the copy that the model was given. */
export type SentPoint = PointIn<'sent'>;
/** Pixels of the original picture. */
export type ImagePoint = PointIn<'image'>;
/** CSS pixels from the top left corner of the canvas. */
export type ScreenPoint = PointIn<'screen'>;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where the picture lies on the canvas: screen = image × scale + offset (CSS pixels). */
export interface Viewport {
  readonly scale: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

export const modelPoint = (x: number, y: number) => [x, y] as const as ModelPoint;
export const imagePoint = (x: number, y: number) => [x, y] as const as ImagePoint;
export const screenPoint = (x: number, y: number) => [x, y] as const as ScreenPoint;
const unitPoint = (x: number, y: number) => [x, y] as const as UnitPoint;
const sentPoint = (x: number, y: number) => [x, y] as const as SentPoint;

/** The full side in relative coordinates. The vendor writes both 999 and 1000 for the far edge; its own code divides by 1000. */
const relativeSides: Readonly<Record<Exclude<AnswerSpace, 'sent-pixels' | 'picture-pixels'>, number>> = {
  'relative-1000': 1000,
  'relative-999': 999,
  'relative-1024': 1024,
  percent: 100,
  unit: 1,
};

/** The size whose pixels the space counts, if it counts pixels. */
export function sideSize(space: AnswerSpace, { picture, sent }: { picture: Size; sent: Size }): Size {
  return space === 'picture-pixels' ? picture : sent;
}

/** From the model's numbers to parts of the sides, each axis by itself. The size: `sideSize`. */
export function modelToUnit([x, y]: ModelPoint, from: AnswerSpace, size: Size): UnitPoint {
  if (from === 'sent-pixels') return sentToUnit(sentPoint(x, y), size);
  if (from === 'picture-pixels') return unitPoint(x / size.width, y / size.height);
  return unitPoint(x / relativeSides[from], y / relativeSides[from]);
}

function sentToUnit([x, y]: SentPoint, sent: Size): UnitPoint {
  return unitPoint(x / sent.width, y / sent.height);
}

/** Multiplied by 1000 first, relative coordinates come out as the exact pixels that a person would compute. */
export function unitToImage([x, y]: UnitPoint, picture: Size): ImagePoint {
  return imagePoint(x * picture.width, y * picture.height);
}

/** How many of the two coordinates lie outside the picture. */
export function outsideCount([x, y]: UnitPoint): number {
  return Number(x < 0 || x > 1) + Number(y < 0 || y > 1);
}

export function clampToPicture([x, y]: ImagePoint, picture: Size): ImagePoint {
  return imagePoint(clamp(x, picture.width), clamp(y, picture.height));
}

export function imageToScreen([x, y]: ImagePoint, view: Viewport): ScreenPoint {
  return screenPoint(x * view.scale + view.offsetX, y * view.scale + view.offsetY);
}

export function screenToImage([x, y]: ScreenPoint, view: Viewport): ImagePoint {
  return imagePoint((x - view.offsetX) / view.scale, (y - view.offsetY) / view.scale);
}

/**
 * The size of the copy that the model saw: the remembered one, else what the server's processor makes of the
 * original, else the original itself.
 */
export function sentSize(picture: AnswerPicture, processor: AnswerContext['processor']): Size {
  const { width, height, sentWidth, sentHeight } = picture;
  if (sentWidth !== undefined && sentHeight !== undefined) return { width: sentWidth, height: sentHeight };
  return processor ? smartResize({ width, height }, processor) : { width, height };
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most);
}
