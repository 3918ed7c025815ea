import type { PixelSize } from '@/lib/catalogue/smart-resize';
import type { OpenedDocument } from '@/lib/media/opened-document';

/** The small pictures of a document's pages, each drawn once, when it is first looked at. */
export interface PageThumbnails {
  /** Null: the page could not be drawn; undefined: not drawn yet. */
  find(page: number): Blob | null | undefined;
  /** Resolves when it is drawn, cannot be, or `signal` says that nobody looks any more. */
  draw(page: number, signal: AbortSignal): Promise<void>;
  /** The greatest size of a page as far as it is known, else the first page's; null before that is. */
  fullSize(page: number): PixelSize | null;
}

export function pageThumbnails(document: OpenedDocument): PageThumbnails {
  const drawn = new Map<number, Blob | null>();
  const sizes = new Map<number, PixelSize>();
  return {
    find: (page) => drawn.get(page),
    async draw(page, signal) {
      const outcome = await document.thumbnail(page, signal);
      if (!outcome.ok && outcome.error === 'cancelled') return;
      drawn.set(page, outcome.ok ? outcome.value.blob : null);
      if (outcome.ok) sizes.set(page, outcome.value.full);
    },
    fullSize: (page) => sizes.get(page) ?? sizes.get(1) ?? null,
  };
}
