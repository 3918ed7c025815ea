import type { ReportPicture } from '@/lib/archive/report-source';
import type { Size } from '@/lib/grounding/spaces';
import { toDataUrl } from '@/lib/media/data-url';
import { reducedPicture } from '@/lib/media/reduced-picture';

/** A picture that stands in the report. */
export interface KeptPicture {
  /** Its place among the report's pictures. */
  readonly index: number;
  /** Of the copy that is in it. */
  readonly copy: Size;
}

/** Collects pictures, each once by what it shows. */
export interface PictureShelf {
  /** Null: storage has lost its bytes, or they can no longer be read. */
  keep(hash: string, size: Size): Promise<KeptPicture | null>;
  readonly pictures: readonly ReportPicture[];
}

/** Copies are made one after the other: each picture takes up to a hundred megabytes while it is drawn. */
export function createShelf(
  readBlob: (hash: string) => Promise<Blob | null>,
  longestSidePx: number | null,
): PictureShelf {
  const pictures: ReportPicture[] = [];
  const known = new Map<string, KeptPicture | null>();

  async function make(hash: string, size: Size): Promise<KeptPicture | null> {
    const blob = await readBlob(hash);
    const reduced = blob && (await reducedPicture(blob, longestSidePx));
    if (!reduced?.ok) return null;
    pictures.push({ dataUrl: await toDataUrl(reduced.value), size });
    const scale = Math.min(
      1,
      (longestSidePx ?? Number.POSITIVE_INFINITY) / Math.max(size.width, size.height),
    );
    const copy = { width: Math.round(size.width * scale), height: Math.round(size.height * scale) };
    return { index: pictures.length - 1, copy };
  }

  return {
    pictures,
    async keep(hash, size) {
      const place = known.get(hash);
      if (place !== undefined) return place;
      const made = await make(hash, size);
      known.set(hash, made);
      return made;
    },
  };
}
