import { err, type Result } from '@/lib/core/result';
import { packDemonstration } from './file/pack';
import { unpackDemonstration } from './file/unpack';
import type { BlobSource } from './playback-workspace';
import type { Demonstration } from './recording';

export interface ReadDemonstration {
  readonly demonstration: Demonstration;
  /** What the recordings show. */
  readonly blobs: BlobSource;
}

/** Why a file is no demonstration (`lib/i18n`, namespace `replay`, key `refusal.<code>`). */
export type DemonstrationRefusal =
  /** No zip archive, or none with a manifest of ours. */
  | 'not-a-demonstration'
  /** Written by a later version. */
  | 'newer'
  /** Cut off or altered: its parts are not what its manifest says. */
  | 'damaged'
  /** Larger, packed or unpacked, than is taken. */
  | 'too-large';

/** The demonstration as one file with everything in it that it shows. Blobs that `blobs` has not are left out. */
export async function writeDemonstration(demonstration: Demonstration, blobs: BlobSource): Promise<Blob> {
  return packDemonstration(demonstration, blobs);
}

/** Reads what `writeDemonstration` wrote; nothing is taken from a file that is not whole. Never rejects. */
export async function readDemonstration(
  file: Blob,
): Promise<Result<ReadDemonstration, DemonstrationRefusal>> {
  return unpackDemonstration(file).catch(() => err('damaged' as const));
}
