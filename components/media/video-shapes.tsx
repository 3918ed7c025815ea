'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { usePlayback, useStageStore } from '@/components/state/stage-context';
import type { OverlayLook } from '@/lib/grounding/overlay-look';
import type { Scene } from '@/lib/grounding/scene';
import type { PictureShape } from '@/lib/grounding/shape';
import type { VideoAttachment } from '@/lib/media/attachment';
import { openVideoOverlay, type VideoOverlay } from './video-overlay';

interface VideoShapesProps {
  readonly video: VideoAttachment;
  readonly shapes: readonly PictureShape[];
  readonly colourOf: Scene['colourOf'];
  readonly look: OverlayLook;
}

/** What a reply names on single frames, drawn over the video while it is near their time. Drawn by `video-overlay`. */
export function VideoShapes({ video, shapes, colourOf, look }: VideoShapesProps) {
  const t = useTranslations('stage');
  const playback = usePlayback();
  const stage = useStageStore();
  const canvas = useRef<HTMLCanvasElement>(null);
  const overlay = useRef<VideoOverlay | null>(null);
  const { hash, width, height } = video.original;

  useEffect(() => {
    if (canvas.current === null) return;
    overlay.current = openVideoOverlay({ canvas: canvas.current, videoHash: hash, playback, stage });
    return () => overlay.current?.close();
  }, [hash, playback, stage]);

  useEffect(() => {
    overlay.current?.show({ shapes, colourOf, look, size: { width, height } });
  }, [shapes, colourOf, look, width, height]);

  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={t('canvas', { count: shapes.length, name: video.name })}
      className="pointer-events-none absolute inset-0 size-full"
    />
  );
}
