import type { PixelSize } from '@/lib/catalogue/smart-resize';
import type { Result } from '@/lib/core/result';
import type { DocumentTrouble, DrawnPage } from '../opened-document';
import { pageSizeWithin, thumbnailSize } from './page-size';

/** In what size a page is wanted: as a tile of a list, or with at most so many pixels. */
export type WantedPage = 'thumbnail' | { readonly maxPixels: number };

/** What the worker of an opened document does, whatever its format. Pages count from 1. */
export interface PageReader {
  /** The number of pages. `password`: null where none was given. */
  open(file: Blob, password: string | null): Promise<Result<number, DocumentTrouble>>;
  /** As `DrawnPage.full`. */
  pageSize(page: number): Promise<Result<PixelSize, DocumentTrouble>>;
  /** `job` names the drawing for `stop`. */
  draw(job: number, page: number, wanted: WantedPage): Promise<Result<DrawnPage, DocumentTrouble>>;
  stop(job: number): void;
}

/** The size in pixels of a page whose greatest size is `full`. */
export function wantedSize(full: PixelSize, wanted: WantedPage): PixelSize {
  return wanted === 'thumbnail' ? thumbnailSize(full) : pageSizeWithin(full, wanted.maxPixels);
}
