'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { ShownVideo } from '@/components/grounding/turn-attachments';
import { usePlayback } from '@/components/state/stage-context';
import { useBlobUrl } from '@/components/state/use-blob-url';
import { Spinner } from '@/components/ui/spinner';
import type { LabelColour } from '@/lib/grounding/label-colour';
import type { OverlayLook } from '@/lib/grounding/overlay-look';
import type { EventShape, PictureShape } from '@/lib/grounding/shape';
import { EventCaption } from './event-caption';
import { FrameButton } from './frame-button';
import { MediaTrouble } from './media-trouble';
import { PlaySurface } from './play-surface';
import { pressPlaybackKey } from './playback-keys';
import { useOriginalPlace } from './use-original-place';
import { useUnplayableWords } from './use-unplayable-words';
import { VideoAgain } from './video-again';
import { VideoControls } from './video-controls';
import { VideoShapes } from './video-shapes';

interface VideoViewProps {
  readonly video: ShownVideo;
  readonly events: readonly EventShape[];
  /** What it names on single frames. */
  readonly shapes: readonly PictureShape[];
  readonly colourOf: (label: string | null) => LabelColour;
  readonly look: OverlayLook;
}

/** A video with controls of our own: what a reply names stands on the scrubber and over the pictures. */
export function VideoView({ video, events, shapes, colourOf, look }: VideoViewProps) {
  const t = useTranslations('stage');
  const playback = usePlayback();
  const element = useRef<HTMLVideoElement>(null);
  const { original, display, poster, name } = video.attachment;
  const { hash } = original;
  const place = useOriginalPlace(video.attachment);
  const { url, isLost } = useBlobUrl(place.state === 'here' ? (display ?? original).hash : null);
  const { url: posterUrl } = useBlobUrl(poster?.hash ?? null);
  const isFailed = useStore(playback.store, (state) => state.videoHash === hash && state.isFailed);
  const unplayable = useUnplayableWords(video.attachment);
  const isAway = place.state === 'askable' || place.state === 'gone';
  const trouble = isLost ? t('trouble.lostVideo') : isFailed ? unplayable : null;
  const isShown = trouble === null && !isAway;

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
        {isShown && shapes.length > 0 && (
          <VideoShapes video={video.attachment} shapes={shapes} colourOf={colourOf} look={look} />
        )}
        {isShown && url !== null && <PlaySurface />}
        {isShown && <EventCaption videoHash={hash} events={events} colourOf={colourOf} />}
        {isShown && url === null && (
          <span className="absolute inset-0 flex items-center justify-center text-ink-faint">
            <Spinner size={20} />
          </span>
        )}
        {isAway && <VideoAgain place={place} original={original} />}
        {trouble !== null && !isAway && <MediaTrouble kind="video" text={trouble} />}
      </div>
      {isShown && (
        <VideoControls
          videoHash={hash}
          durationSeconds={original.durationSeconds}
          events={events}
          colourOf={colourOf}
        >
          <FrameButton video={element} name={name} />
        </VideoControls>
      )}
    </div>
  );
}
