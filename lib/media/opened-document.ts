import type { PixelSize } from '@/lib/catalogue/smart-resize';
import type { Result } from '@/lib/core/result';
import type { MediaQuestion } from './attachment';

/** Why a document, or one of its pages, cannot be shown. The browser words it (namespace `pages`, key `trouble.<code>`). */
export type DocumentTrouble =
  | 'password-needed'
  | 'password-wrong'
  | 'not-readable'
  | 'page-not-drawn'
  | 'took-too-long'
  | 'unsupported-here'
  | 'cancelled';

/** One page as a picture. */
export interface DrawnPage extends PixelSize {
  /** JPEG, or PNG where that keeps sharp what is drawn in few colours. */
  readonly blob: Blob;
  /** The greatest size at which drawing it is worth it, in pixels: 300 dots an inch, or all there are. */
  readonly full: PixelSize;
}

/** A document whose pages are drawn one by one when they are asked for, in a worker. Pages count from 1. */
export interface OpenedDocument {
  readonly format: MediaQuestion['format'];
  readonly pageCount: number;
  /** As `DrawnPage.full`. */
  pageSize(page: number): Promise<Result<PixelSize, DocumentTrouble>>;
  /** Small, for a list of pages. */
  thumbnail(page: number, signal: AbortSignal): Promise<Result<DrawnPage, DocumentTrouble>>;
  /** With at most so many pixels. */
  render(page: number, maxPixels: number, signal: AbortSignal): Promise<Result<DrawnPage, DocumentTrouble>>;
  /** Ends its worker; what is asked for afterwards is answered with `cancelled`. */
  close(): void;
}
