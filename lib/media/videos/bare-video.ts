import type { PreparationNote, VideoFormat } from '../attachment';
import { indexOfAscii } from '../bytes/ascii';
import { withoutLocation } from '../bytes/without-location';
import type { ContainerOutline } from './container-outline';
import { withoutPlaceTags } from './without-place-tags';

export interface BareVideo {
  /** The file itself where it says nothing of its place. Its other parts are not read. */
  readonly blob: Blob;
  readonly notes: readonly PreparationNote[];
}

/** A description longer than this is left as it is: it would have to be held in memory. */
const mostBytes = 64 * 1024 * 1024;

/** A video without what it says about where it was recorded. Rejects when its file is gone. */
export async function bareVideo(
  file: Blob,
  format: VideoFormat,
  { tellingParts, isComplete }: ContainerOutline,
): Promise<BareVideo> {
  const parts: Blob[] = [];
  let isSure = isComplete;
  let isChanged = false;
  let kept = 0;
  for (const { start, end } of tellingParts) {
    if (end - start > mostBytes) isSure = false;
    else {
      const bytes = new Uint8Array(await file.slice(start, end).arrayBuffer());
      isSure &&= !hasPositionTrack(bytes);
      const bare = bareBytes(bytes, format);
      if (bare === null) continue;
      parts.push(file.slice(kept, start), new Blob([bare]));
      kept = end;
      isChanged = true;
    }
  }
  const blob = isChanged ? new Blob([...parts, file.slice(kept)], { type: file.type }) : file;
  return { blob, notes: notesOn(isChanged, isSure) };
}

/** Action cameras write where they are into a track of its own, beside each picture: GoPro's and Google's kinds of it. */
const positionTracks = ['gpmd', 'camm'];

function hasPositionTrack(bytes: Uint8Array): boolean {
  return positionTracks.some((kind) => indexOfAscii(bytes, kind) !== -1);
}

function bareBytes(bytes: Uint8Array<ArrayBuffer>, format: VideoFormat): Uint8Array<ArrayBuffer> | null {
  const isMatroska = format === 'webm' || format === 'matroska';
  return isMatroska ? withoutPlaceTags(bytes) : withoutLocation(bytes, format);
}

function notesOn(isChanged: boolean, isSure: boolean): readonly PreparationNote[] {
  if (isChanged) return isSure ? ['location-removed'] : ['location-removed', 'location-kept'];
  return isSure ? [] : ['location-kept'];
}
