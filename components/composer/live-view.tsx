'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Camera, LiveSource } from '@/lib/media/live-picture';
import { takeStill } from '@/lib/media/take-still';

interface LiveViewProps {
  readonly source: LiveSource;
  readonly stream: MediaStream;
  readonly cameras: readonly Camera[];
  readonly cameraId: string | null;
  readonly onCamera: (id: string) => void;
  readonly onTake: (still: Blob) => void;
}

/** What the camera or the screen shows, the shutter, and which camera it is. */
export function LiveView({ source, stream, cameras, cameraId, onCamera, onTake }: LiveViewProps) {
  const t = useTranslations('ways.live');
  const view = useRef<HTMLVideoElement>(null);
  const [isReady, setReady] = useState(false);
  const [isFailed, setFailed] = useState(false);
  const selectId = useId();

  useEffect(() => {
    const shown = view.current;
    if (shown === null) return;
    shown.srcObject = stream;
    return () => {
      shown.srcObject = null;
    };
  }, [stream]);

  const take = () => {
    const shown = view.current;
    if (shown === null || !isReady) return;
    const mediaType = source === 'camera' ? 'image/jpeg' : 'image/png';
    takeStill(shown, mediaType).then(onTake, () => setFailed(true));
  };
  return (
    <>
      <video
        ref={view}
        autoPlay
        muted
        playsInline
        aria-label={t(`${source}.view`)}
        onLoadedData={() => setReady(true)}
        className="aspect-video max-h-[60dvh] w-full rounded-lg bg-[light-dark(#ebebec,#0b0b0c)] object-contain"
      />
      {isFailed && (
        <p role="alert" className="mt-3 text-danger text-sm">
          {t('notTaken')}
        </p>
      )}
      <div className="mt-4 flex flex-wrap items-end justify-between gap-3">
        {cameras.length > 1 ? (
          <label htmlFor={selectId} className="flex min-w-0 flex-1 flex-col gap-1 text-ink-soft text-xs">
            {t('camera.choose')}
            <select
              id={selectId}
              value={cameraId ?? ''}
              onChange={(event) => onCamera(event.target.value)}
              className="h-8 w-full min-w-0 rounded-lg border border-control bg-bg px-2 text-ink text-sm pointer-coarse:h-10"
            >
              {cameras.map(({ id, label }, index) => (
                <option key={id} value={id}>
                  {label || t('camera.unnamed', { number: index + 1 })}
                </option>
              ))}
            </select>
          </label>
        ) : (
          <span />
        )}
        <Button tone="primary" autoFocus aria-disabled={!isReady || undefined} onClick={take}>
          {t(`${source}.take`)}
        </Button>
      </div>
    </>
  );
}
