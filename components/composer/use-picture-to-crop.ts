'use client';

import { useEffect, useState } from 'react';
import type { PixelSize } from '@/lib/catalogue/smart-resize';
import type { MediaRefusal } from '@/lib/media/attachment';
import { viewPicture } from '@/lib/media/crop-picture';

export interface PictureToCrop {
  /** Of a view that every browser shows, whatever the file's format. */
  readonly url: string;
  /** Of the picture itself, upright, in pixels. */
  readonly size: PixelSize;
}

interface Viewed {
  readonly picture: PictureToCrop | null;
  readonly refusal: MediaRefusal | null;
}

const waiting: Viewed = { picture: null, refusal: null };

/** The picture in a file, to choose a part of. Its view is given back when it is no longer shown. */
export function usePictureToCrop(file: Blob): Viewed {
  const [viewed, setViewed] = useState(waiting);
  useEffect(() => {
    let url: string | null = null;
    let isWanted = true;
    void viewPicture(file).then((view) => {
      if (!isWanted) return;
      if (!view.ok) return setViewed({ picture: null, refusal: view.error });
      url = URL.createObjectURL(view.value.blob);
      setViewed({ picture: { url, size: view.value.size }, refusal: null });
    });
    return () => {
      isWanted = false;
      if (url !== null) URL.revokeObjectURL(url);
      setViewed(waiting);
    };
  }, [file]);
  return viewed;
}
