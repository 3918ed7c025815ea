'use client';

import { useEffect, useState } from 'react';
import type { DrawnPage, OpenedDocument } from '@/lib/media/opened-document';
import { type DrawnPages, drawPages } from './draw-pages';

export interface PageDrawing {
  /** How many are drawn; null: nothing is being drawn. */
  readonly done: number | null;
  /** Pages that could not be drawn the last time. */
  readonly failed: readonly number[];
  /** Null: it was cancelled. What is drawn is kept for the next time. */
  start(pages: readonly number[], maxPixels: number): Promise<DrawnPages | null>;
  cancel(): void;
}

/** Draws the chosen pages; given up when the component goes. */
export function usePageDrawing(document: OpenedDocument): PageDrawing {
  const [kept] = useState(() => new Map<string, DrawnPage>());
  const [work, setWork] = useState<AbortController | null>(null);
  const [done, setDone] = useState(0);
  const [failed, setFailed] = useState<readonly number[]>([]);
  useEffect(() => () => work?.abort(), [work]);

  return {
    done: work === null ? null : done,
    failed,
    async start(pages, maxPixels) {
      const own = new AbortController();
      setWork(own);
      setDone(0);
      setFailed([]);
      const watch = { signal: own.signal, onDrawn: setDone };
      const drawn = await drawPages(document, pages, maxPixels, kept, watch);
      setWork((current) => (current === own ? null : current));
      setFailed(drawn?.failed ?? []);
      return drawn;
    },
    cancel: () => {
      work?.abort();
      setWork(null);
    },
  };
}
