import type { PixelSize } from '@/lib/catalogue/smart-resize';

/** A part of a picture, in whole pixels of the picture upright. */
export interface CropPart extends PixelSize {
  readonly x: number;
  readonly y: number;
}

/** Which edges a handle moves: by compass, as on a map. */
export const cropHandles = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const;

export type CropHandle = (typeof cropHandles)[number];

/** Below that no model takes it. */
const leastSidePx = 16;

export function wholeOf({ width, height }: PixelSize): CropPart {
  return { x: 0, y: 0, width, height };
}

export function isWhole(part: CropPart, size: PixelSize): boolean {
  return part.width === size.width && part.height === size.height;
}

/** The same part elsewhere, never beyond the picture. */
export function movedPart(part: CropPart, dx: number, dy: number, size: PixelSize): CropPart {
  return {
    ...part,
    x: within(Math.round(part.x + dx), 0, size.width - part.width),
    y: within(Math.round(part.y + dy), 0, size.height - part.height),
  };
}

/**
 * The part after one of its handles was moved; the opposite edges stay. With a ratio (width by height) the other
 * side follows: at a corner and at the left and right edge the height, at the upper and lower edge the width.
 */
export function resizedPart(
  part: CropPart,
  handle: CropHandle,
  by: { readonly dx: number; readonly dy: number },
  size: PixelSize,
  ratio: number | null,
): CropPart {
  const [isWest, isNorth] = [handle.includes('w'), handle.includes('n')];
  const [movesX, movesY] = [isWest || handle.includes('e'), isNorth || handle.includes('s')];
  const right = part.x + part.width;
  const bottom = part.y + part.height;
  const roomX = isWest ? right : size.width - part.x;
  const roomY = isNorth ? bottom : size.height - part.y;
  const wantedWidth = movesX ? part.width + (isWest ? -by.dx : by.dx) : part.width;
  const wantedHeight = movesY ? part.height + (isNorth ? -by.dy : by.dy) : part.height;
  const { width, height } =
    ratio === null
      ? { width: side(wantedWidth, roomX), height: side(wantedHeight, roomY) }
      : inRatio(movesX ? wantedWidth : wantedHeight * ratio, ratio, { width: roomX, height: roomY });
  return {
    x: isWest ? right - width : part.x,
    y: isNorth ? bottom - height : part.y,
    width,
    height,
  };
}

/** The largest part of that ratio around the middle of the given one that has about as many pixels. */
export function partInRatio(part: CropPart, ratio: number | null, size: PixelSize): CropPart {
  if (ratio === null) return part;
  const wanted = Math.sqrt(part.width * part.height * ratio);
  const { width, height } = inRatio(wanted, ratio, size);
  const x = part.x + (part.width - width) / 2;
  const y = part.y + (part.height - height) / 2;
  return movedPart({ x: 0, y: 0, width, height }, x, y, size);
}

/** What four typed numbers mean: whole, within the picture, and no smaller than what can be sent. */
export function typedPart(typed: CropPart, size: PixelSize): CropPart {
  const x = within(Math.round(typed.x), 0, size.width - least(size.width));
  const y = within(Math.round(typed.y), 0, size.height - least(size.height));
  return { x, y, width: side(typed.width, size.width - x), height: side(typed.height, size.height - y) };
}

function inRatio(wantedWidth: number, ratio: number, room: PixelSize): PixelSize {
  const most = Math.min(room.width, room.height * ratio);
  const fewest = Math.min(most, Math.max(least(room.width), least(room.height) * ratio));
  const width = within(wantedWidth, fewest, most);
  return { width: side(width, room.width), height: side(width / ratio, room.height) };
}

function side(px: number, room: number): number {
  return within(Math.round(px), least(room), room);
}

function least(room: number): number {
  return Math.min(leastSidePx, room);
}

function within(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}
