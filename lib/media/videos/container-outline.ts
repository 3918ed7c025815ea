import type { VideoFormat } from '../attachment';
import { asciiAt } from '../bytes/ascii';
import { ebmlElements, matroskaIds } from './ebml-elements';
import { type ReadBytes, readBlobWindow } from './read-blob-window';

/** A stretch of the file that may say where it was recorded. */
export interface TellingPart {
  readonly start: number;
  readonly end: number;
}

/** What the outermost headers of a video file say, read without its pictures. */
export interface ContainerOutline {
  /** It ends before its own headers say that it does. */
  readonly isCutOff: boolean;
  /** It describes pictures or sound, so that somebody may be able to read it. */
  readonly isSound: boolean;
  readonly tellingParts: readonly TellingPart[];
  /** Whether nothing outside of `tellingParts` can say where it was recorded. */
  readonly isComplete: boolean;
}

/** Rejects when the file is gone. */
export function outlineContainer(file: Blob, format: VideoFormat): Promise<ContainerOutline> {
  const read = readBlobWindow(file);
  if (format === 'mp4' || format === 'quicktime') return outlineIsoFile(read, file.size);
  if (format === 'webm' || format === 'matroska') return outlineMatroska(read, file.size);
  return outlineOther(read, file.size, format);
}

/** Boxes of an ISO media file that can hold a place; all others hold pictures, sound or indices of them. */
const tellingBoxes: readonly string[] = ['moov', 'meta', 'uuid', 'XMP_'];

/** What stands at the outermost level; anything else that reaches beyond the end is no box at all. */
const knownBoxes = /^(?:ftyp|styp|pdin|moov|moof|mdat|mfra|sidx|free|skip|wide|meta|uuid|udta|XMP_)$/;

/** More boxes than this no film has at its outermost level. */
const mostSteps = 200_000;

async function outlineIsoFile(read: ReadBytes, size: number): Promise<ContainerOutline> {
  const tellingParts: TellingPart[] = [];
  let isSound = false;
  let start = 0;
  for (let step = 0; step < mostSteps && start + 8 <= size; step += 1) {
    const header = await read(start, 16);
    const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
    const type = asciiAt(header, 4, 4);
    const declared = view.getUint32(0);
    const isLong = declared === 1 && header.length >= 16;
    const length = isLong ? Number(view.getBigUint64(8)) : declared === 0 ? size - start : declared;
    const end = start + length;
    if (length < 8 || !/^[\x20-\x7e\xa9]{4}$/.test(type)) return outline({ isSound, tellingParts });
    if (end > size) return outline({ isCutOff: knownBoxes.test(type), isSound, tellingParts });
    isSound ||= type === 'moov';
    if (tellingBoxes.includes(type)) tellingParts.push({ start, end });
    start = end;
  }
  return outline({ isSound, tellingParts, isComplete: start + 8 > size });
}

async function outlineMatroska(read: ReadBytes, size: number): Promise<ContainerOutline> {
  const tellingParts: TellingPart[] = [];
  let isSound = false;
  let steps = 0;
  for await (const { id, start, end, isOpen } of ebmlElements(read, size)) {
    if (end > size) return outline({ isCutOff: true, isSound, tellingParts });
    isSound ||= id === matroskaIds.tracks;
    if (id === matroskaIds.tags && !isOpen) tellingParts.push({ start, end });
    steps += 1;
    if (steps > mostSteps) return outline({ isSound, tellingParts });
  }
  return outline({ isSound, tellingParts, isComplete: true });
}

/** Files that are only sent on: what they say of a place is not known. */
async function outlineOther(read: ReadBytes, size: number, format: VideoFormat): Promise<ContainerOutline> {
  const header = await read(0, 12);
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const isCutOff = format === 'avi' && header.length >= 12 && view.getUint32(4, true) + 8 > size;
  return outline({ isCutOff, isSound: true });
}

function outline(facts: Partial<ContainerOutline>): ContainerOutline {
  return { isCutOff: false, isSound: false, tellingParts: [], isComplete: false, ...facts };
}
