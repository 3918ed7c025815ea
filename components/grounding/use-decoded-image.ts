'use client';

import { useEffect, useState } from 'react';

/** The picture behind the address once it can be drawn without a pause; null until then. */
export function useDecodedImage(url: string | null): HTMLImageElement | null {
  const [shown, setShown] = useState<{ url: string; image: HTMLImageElement } | null>(null);

  useEffect(() => {
    if (url === null) return;
    let isWanted = true;
    const image = new Image();
    image.src = url;
    image.decode().then(
      () => isWanted && setShown({ url, image }),
      // Bytes that no longer decode leave the place empty: the sizes and the list still stand.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [url]);

  return shown !== null && shown.url === url ? shown.image : null;
}
