'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { MediaTrouble } from '@/components/media/media-trouble';
import { useStageStore } from '@/components/state/stage-context';
import { useBlobUrl } from '@/components/state/use-blob-url';
import { Spinner } from '@/components/ui/spinner';
import type { OverlayLook } from '@/lib/grounding/overlay-look';
import type { Answer, PictureShape } from '@/lib/grounding/shape';
import type { ViewportControl } from '@/lib/grounding/viewport-store';
import { shownPicture } from '@/lib/media/shown-picture';
import { coloursOf } from '../colours-of';
import { CorrectLabelField } from '../correct/correct-label-field';
import { pictureOnStageId } from '../correct/correct-picture';
import type { Correcting } from '../correct/use-correcting';
import type { ShownPicture } from '../turn-attachments';
import { useDecodedImage } from '../use-decoded-image';
import type { StageDeeds } from './stage-keys';
import { openStageSurface, type StageSurface } from './stage-surface';
import { useStageKeys } from './use-stage-keys';

interface StageCanvasProps {
  readonly picture: ShownPicture;
  readonly shapes: readonly PictureShape[];
  readonly answer: Answer | null;
  readonly viewport: ViewportControl;
  readonly look: OverlayLook;
  /** What its keys do. */
  readonly deeds: StageDeeds;
  /** Null: its shapes are only looked at. */
  readonly correcting: Correcting | null;
}

/** The picture with its overlay. The canvases are drawn by `stage-surface`; this only hosts them. */
export function StageCanvas({
  picture,
  shapes,
  answer,
  viewport,
  look,
  deeds,
  correcting,
}: StageCanvasProps) {
  const t = useTranslations('stage');
  const correctWords = useTranslations('correct');
  const stage = useStageStore();
  const host = useRef<HTMLDivElement>(null);
  const pixels = useRef<HTMLCanvasElement>(null);
  const overlay = useRef<HTMLCanvasElement>(null);
  const layer = useRef<HTMLCanvasElement>(null);
  const surface = useRef<StageSurface | null>(null);
  const { original, name } = picture.attachment;
  const { image, trouble } = useDecodedImage(useBlobUrl(shownPicture(picture.attachment).hash));
  const { hash, width, height } = original;

  const naming = correcting?.naming ?? null;
  const named = naming && shapes.find(({ id }) => id === naming.shapeIds.at(-1));

  useEffect(() => {
    if (!host.current || !pixels.current || !overlay.current || !layer.current) return;
    surface.current = openStageSurface({
      host: host.current,
      picture: pixels.current,
      overlay: overlay.current,
      layer: layer.current,
      viewport,
      stage,
    });
    return () => surface.current?.close();
  }, [viewport, stage]);

  useEffect(() => {
    const colourOf = coloursOf(answer, look.palette);
    surface.current?.show({
      image,
      key: hash,
      size: { width, height },
      shapes,
      colourOf,
      look,
      hands: correcting,
    });
  }, [image, hash, width, height, shapes, answer, look, correcting]);

  // Listens after the surface does: Escape first calls off what is being dragged.
  useStageKeys(host, deeds);

  return (
    // biome-ignore lint/a11y/useSemanticElements: no element means "a picture that keys move"; a fieldset is for forms.
    <div
      ref={host}
      id={pictureOnStageId}
      role="group"
      aria-label={t('view')}
      aria-description={correcting ? correctWords('keys') : t('viewKeys')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow, plus and minus keys move the picture.
      tabIndex={0}
      className="relative min-h-0 flex-1 cursor-grab touch-none select-none overflow-hidden bg-[light-dark(#ebebec,#0b0b0c)] -outline-offset-2 active:cursor-grabbing"
    >
      <span aria-hidden="true" className="absolute inset-0">
        <canvas ref={pixels} className="size-full" />
        <canvas ref={layer} hidden />
      </span>
      <canvas
        ref={overlay}
        role="img"
        aria-label={t('canvas', { count: shapes.length, name })}
        className="absolute inset-0 size-full"
      />
      {trouble !== null && (
        <MediaTrouble
          kind="picture"
          text={t(trouble === 'lost' ? 'trouble.lostPicture' : 'trouble.damagedPicture')}
        />
      )}
      {image === null && trouble === null && (
        <span className="absolute inset-0 flex items-center justify-center text-ink-faint">
          <Spinner size={20} />
        </span>
      )}
      {correcting && naming && named && (
        <CorrectLabelField
          key={naming.shapeIds.join(' ')}
          correcting={correcting}
          naming={naming}
          shape={named}
          viewport={viewport}
        />
      )}
    </div>
  );
}
