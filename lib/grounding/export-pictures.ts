import { type AnnotatedPicture, exportImage, type PictureFormat } from './export-image';
import type { Exported, ExportFile, ExportSource, Omission } from './export-source';
import { countOmissions } from './exports/count-omissions';
import { sortOf } from './exports/export-writer';
import { prepareMedia } from './exports/prepare-media';
import { isOnPicture } from './shape-kinds';

export interface PictureExport extends Pick<AnnotatedPicture, 'colourOf' | 'fontFamily'> {
  readonly format: PictureFormat;
  /** The original's bytes by their hash; null when storage has lost them. */
  readonly readBytes: (hash: string) => Promise<Blob | null>;
}

/**
 * Every picture of the source with its shapes drawn on it, one file each; videos are left out. One after the other, as
 * a picture may take a hundred megabytes while it is drawn. Rejects when one cannot be decoded or drawn.
 */
export async function exportPictures(source: ExportSource, how: PictureExport): Promise<Exported> {
  const files: ExportFile[] = [];
  const omissions: Omission[] = [];
  for (const medium of prepareMedia(source.media)) {
    const shapes = medium.kind === 'picture' ? medium.shapes.filter(isOnPicture) : [];
    const others = medium.shapes.filter((shape) => medium.kind === 'video' || !isOnPicture(shape));
    omissions.push(...countOmissions(others.map(sortOf), medium));
    const bytes = shapes.length === 0 ? null : await how.readBytes(medium.hash);
    if (bytes !== null) {
      const size = { width: medium.width, height: medium.height };
      files.push(await exportImage({ ...how, bytes, size, fileStem: medium.stem, shapes }, how.format));
    } else if (shapes.length > 0) omissions.push(...countOmissions(['bytes'], medium));
  }
  return { files, omissions };
}
