'use client';

import { useEffect, useState } from 'react';
import { takeVideoStills } from '@/lib/media/video-stills';
import type { VideoMaterial } from '@/lib/media/video-ways';

/** As many as fill the strip at its widest without being squeezed. */
const stillCount = 10;
/** The strip is half as high on the screen: sharp on dense screens too. */
const stillHeightPx = 112;

export interface Filmstrip {
  /** Object URLs in their order; null: not there yet, or cannot be. */
  readonly stills: readonly (string | null)[];
}

const empty: Filmstrip = { stills: Array.from({ length: stillCount }, () => null) };

/** Stills of a video, spread evenly over it, as they come. */
export function useFilmstrip(file: Blob, material: VideoMaterial): Filmstrip {
  const [filmstrip, setFilmstrip] = useState(empty);

  useEffect(() => {
    const controller = new AbortController();
    const made: string[] = [];
    const wish = { count: stillCount, heightPx: stillHeightPx };
    void takeVideoStills(file, material, wish, controller.signal, (index, still) => {
      const url = URL.createObjectURL(still);
      made.push(url);
      setFilmstrip(({ stills }) => ({ stills: stills.with(index, url) }));
    });
    return () => {
      controller.abort();
      setFilmstrip(empty);
      for (const url of made) URL.revokeObjectURL(url);
    };
  }, [file, material]);

  return filmstrip;
}
