'use client';

import { useTranslations } from 'next-intl';
import { type RefObject, useState } from 'react';
import { MediaTrouble } from './media-trouble';

interface VideoPreviewProps {
  readonly url: string | null;
  readonly name: string;
  readonly element: RefObject<HTMLVideoElement | null>;
  readonly onPlayed: (seconds: number) => void;
}

/** The video as it was given, to play. Where this browser cannot, that is said. */
export function VideoPreview({ url, name, element, onPlayed }: VideoPreviewProps) {
  const t = useTranslations('video');
  const [failedUrl, setFailedUrl] = useState<string | null>(null);
  const isFailed = url !== null && failedUrl === url;
  return (
    <div className="relative aspect-video overflow-hidden rounded-lg bg-canvas">
      {url !== null && !isFailed && (
        // biome-ignore lint/a11y/useMediaCaption: a person's own video; what it says is not known.
        <video
          ref={element}
          src={url}
          controls
          playsInline
          preload="auto"
          aria-label={t('preview', { name })}
          onTimeUpdate={({ currentTarget }) => onPlayed(currentTarget.currentTime)}
          onSeeked={({ currentTarget }) => onPlayed(currentTarget.currentTime)}
          onError={() => setFailedUrl(url)}
          onLoadedMetadata={({ currentTarget }) => currentTarget.videoWidth === 0 && setFailedUrl(url)}
          className="absolute inset-0 size-full object-contain"
        />
      )}
      {isFailed && <MediaTrouble kind="video" text={t('notPlayable')} />}
    </div>
  );
}
