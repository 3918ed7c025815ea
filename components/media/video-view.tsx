'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { ShownVideo } from '@/components/grounding/turn-attachments';
import { usePlayback } from '@/components/state/stage-context';
import { useBlobUrl } from '@/components/state/use-blob-url';
import { Spinner } from '@/components/ui/spinner';
import type { LabelColour } from '@/lib/grounding/label-colour';
import type { EventShape } from '@/lib/grounding/shape';
import { EventCaption } from './event-caption';
import { MediaTrouble } from './media-trouble';
import { PlaySurface } from './play-surface';
import { pressPlaybackKey } from './playback-keys';
import { VideoControls } from './video-controls';

interface VideoViewProps {
  readonly video: ShownVideo;
  readonly events: readonly EventShape[];
  readonly colourOf: (label: string | null) => LabelColour;
}

/** A video with controls of our own: what a reply names stands on the scrubber and over the pictures. */
export function VideoView({ video, events, colourOf }: VideoViewProps) {
  const t = useTranslations('stage');
  const playback = usePlayback();
  const element = useRef<HTMLVideoElement>(null);
  const { original, poster, name } = video.attachment;
  const { hash } = original;
  const { url, isLost } = useBlobUrl(hash);
  const { url: posterUrl } = useBlobUrl(poster?.hash ?? null);
  const isFailed = useStore(playback.store, (state) => state.videoHash === hash && state.isFailed);
  const trouble = isLost ? 'lostVideo' : isFailed ? 'unplayable' : null;

  useEffect(() => {
    if (element.current !== null && url !== null) return playback.attach(hash, element.current);
  }, [playback, hash, url]);

  return (
    // biome-ignore lint/a11y/useSemanticElements: no element means "a video with its controls"; a fieldset is for forms.
    <div
      role="group"
      aria-label={t('video.view')}
      aria-description={t('video.keys')}
      onKeyDown={(event) => {
        const isOnButton = event.target instanceof HTMLButtonElement;
        if (pressPlaybackKey(event, isOnButton, playback)) event.preventDefault();
      }}
      className="flex min-h-0 flex-1 flex-col"
    >
      <div className="relative min-h-0 flex-1 overflow-hidden bg-[light-dark(#ebebec,#0b0b0c)]">
        {/* biome-ignore lint/a11y/useMediaCaption: a person's own video; what it says is not known. */}
        <video
          key={hash}
          ref={element}
          src={url ?? undefined}
          poster={posterUrl ?? undefined}
          playsInline
          preload="auto"
          aria-label={t('video.name', { count: events.length, name })}
          className="absolute inset-0 size-full object-contain"
        />
        {trouble === null && url !== null && <PlaySurface />}
        {trouble === null && <EventCaption videoHash={hash} events={events} colourOf={colourOf} />}
        {trouble === null && url === null && (
          <span className="absolute inset-0 flex items-center justify-center text-ink-faint">
            <Spinner size={20} />
          </span>
        )}
        {trouble !== null && <MediaTrouble kind="video" text={t(`trouble.${trouble}`)} />}
      </div>
      {trouble === null && (
        <VideoControls
          videoHash={hash}
          durationSeconds={original.durationSeconds}
          events={events}
          colourOf={colourOf}
        />
      )}
    </div>
  );
}
