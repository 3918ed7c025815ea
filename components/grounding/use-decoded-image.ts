'use client';

import { useEffect, useState } from 'react';
import type { BlobUrl } from '@/components/state/use-blob-url';

interface DecodedImage {
  /** The picture once it can be drawn without a pause. */
  readonly image: HTMLImageElement | null;
  /** Why there will be none. */
  readonly trouble: 'lost' | 'damaged' | null;
}

const awaited: DecodedImage = { image: null, trouble: null };

/** Decodes the picture behind the address. */
export function useDecodedImage({ url, isLost }: BlobUrl): DecodedImage {
  const [found, setFound] = useState<DecodedImage & { url: string }>();

  useEffect(() => {
    if (url === null) return;
    let isWanted = true;
    const image = new Image();
    image.src = url;
    image.decode().then(
      () => isWanted && setFound({ url, image, trouble: null }),
      () => isWanted && setFound({ url, image: null, trouble: 'damaged' }),
    );
    return () => {
      isWanted = false;
    };
  }, [url]);

  if (isLost) return { image: null, trouble: 'lost' };
  return found?.url === url ? found : awaited;
}
