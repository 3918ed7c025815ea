'use client';

import { useEffect, useState } from 'react';
import type { BlobSource } from '@/lib/presenter/playback-workspace';
import type { Recording } from '@/lib/presenter/recording';

export interface RecordedMedia {
  readonly bytes: number;
  /** Files that storage has lost. */
  readonly missing: number;
}

/** What a recording will take along; null until it has been looked for. */
export function useRecordedMedia(
  { hashes }: Pick<Recording, 'hashes'>,
  blobs: BlobSource,
): RecordedMedia | null {
  const [found, setFound] = useState<RecordedMedia | null>(null);
  useEffect(() => {
    let isWanted = true;
    void Promise.all(hashes.map((hash) => blobs(hash))).then((all) => {
      const here = all.filter((blob) => blob !== null);
      const bytes = here.reduce((sum, { size }) => sum + size, 0);
      if (isWanted) setFound({ bytes, missing: all.length - here.length });
    });
    return () => {
      isWanted = false;
    };
  }, [hashes, blobs]);
  return found;
}
