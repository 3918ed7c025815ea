'use client';

import { useEffect, useState } from 'react';
import type { PixelSize } from '@/lib/catalogue/smart-resize';
import type { OpenedDocument } from '@/lib/media/opened-document';

/** The greatest size of the first page, after which costs are estimated; null while it is not known. */
export function useFirstPageSize(document: OpenedDocument): PixelSize | null {
  const [size, setSize] = useState<PixelSize | null>(null);
  useEffect(() => {
    let isWanted = true;
    void document.pageSize(1).then((outcome) => {
      if (isWanted && outcome.ok) setSize(outcome.value);
    });
    return () => {
      isWanted = false;
    };
  }, [document]);
  return size;
}
