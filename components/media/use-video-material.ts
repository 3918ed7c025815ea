'use client';

import { useEffect, useState } from 'react';
import type { MediaRefusal } from '@/lib/media/attachment';
import { readVideoMaterial } from '@/lib/media/video-material';
import type { VideoMaterial } from '@/lib/media/video-ways';

export type MaterialReading =
  | { readonly state: 'reading' }
  | { readonly state: 'read'; readonly material: VideoMaterial }
  | { readonly state: 'failed'; readonly refusal: MediaRefusal };

/** What a video file holds, whether or not it could be prepared. */
export function useVideoMaterial(file: Blob): MaterialReading {
  const [found, setFound] = useState<{ readonly file: Blob; readonly reading: MaterialReading } | null>(null);

  useEffect(() => {
    const { signal, abort } = withAbort();
    void readVideoMaterial(file, signal, after).then((read) => {
      if (signal.aborted) return;
      const reading: MaterialReading = read.ok
        ? { state: 'read', material: read.value }
        : { state: 'failed', refusal: read.error };
      setFound({ file, reading });
    });
    return abort;
  }, [file]);

  return found?.file === file ? found.reading : { state: 'reading' };
}

function withAbort(): { readonly signal: AbortSignal; readonly abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

function after(delayMs: number, run: () => void): () => void {
  const timer = setTimeout(run, delayMs);
  return () => clearTimeout(timer);
}
