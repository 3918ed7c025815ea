import { type AnnotatedPicture, exportImage, type PictureFormat } from './export-image';
import type { Exported, ExportFile, ExportSource, Omission, OmittedKind } from './export-source';
import { countOmissions } from './exports/count-omissions';
import { sortOf, type WritableMedium } from './exports/export-writer';
import { prepareMedia } from './exports/prepare-media';
import type { PictureShape } from './shape';
import { isOnPicture } from './shape-kinds';

export interface PictureExport extends Pick<AnnotatedPicture, 'colourOf' | 'fontFamily' | 'look'> {
  readonly format: PictureFormat;
  /** What is not shown on the Stage is not drawn either. */
  readonly isHidden: (shape: PictureShape) => boolean;
  /** Bytes by their hash; null when storage has lost them. */
  readonly readBytes: (hash: string) => Promise<Blob | null>;
}

/**
 * Every picture of the source with its shapes drawn on it, one file each; videos are left out. One after the other, as
 * a picture may take a hundred megabytes while it is drawn. Masks must be decoded. Rejects when a picture cannot be
 * decoded or drawn.
 */
export async function exportPictures(source: ExportSource, how: PictureExport): Promise<Exported> {
  const files: ExportFile[] = [];
  const omissions: Omission[] = [];
  for (const medium of prepareMedia(source.media)) {
    const { shown, missing } = splitShapes(medium, how.isHidden);
    const bytes = shown.length === 0 ? null : await how.readBytes(medium.shownHash ?? medium.hash);
    if (bytes !== null) {
      const size = { width: medium.width, height: medium.height };
      files.push(
        await exportImage({ ...how, bytes, size, fileStem: medium.stem, shapes: shown }, how.format),
      );
    }
    const isLost = shown.length > 0 && bytes === null;
    omissions.push(...countOmissions(isLost ? [...missing, 'bytes'] : missing, medium));
  }
  return { files, omissions };
}

/** What is drawn on the medium, and what is not, each for its reason. */
function splitShapes(medium: WritableMedium, isHidden: PictureExport['isHidden']) {
  const onPicture = medium.kind === 'picture' ? medium.shapes.filter(isOnPicture) : [];
  const others = medium.shapes.filter((shape) => medium.kind === 'video' || !isOnPicture(shape));
  const missing: readonly OmittedKind[] = [
    ...others.map(sortOf),
    ...onPicture.filter(isHidden).map(() => 'hidden' as const),
    ...medium.removedShapes.map(() => 'removed' as const),
  ];
  return { shown: onPicture.filter((shape) => !isHidden(shape)), missing };
}
