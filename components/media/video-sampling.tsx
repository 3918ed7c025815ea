'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useId } from 'react';
import { ReadingSelect } from '@/components/grounding/reading/reading-select';
import type { MediaTarget } from '@/lib/media/attachment';
import type { VideoChoices } from '@/lib/media/media-choices';
import type { FileWay, VideoMaterial, WayEstimate } from '@/lib/media/video-ways';
import type { VideoChange } from './video-choices-form';
import { frameSizes } from './video-frame-sizes';
import { VideoNumberField } from './video-number-field';

interface VideoSamplingProps {
  readonly choices: VideoChoices;
  readonly way: FileWay;
  /** Of that way. */
  readonly estimate: WayEstimate;
  readonly material: VideoMaterial;
  readonly target: MediaTarget;
  readonly onChoose: (change: VideoChange) => void;
}

/** How many frames, at most how many in all, and how large: what is left empty is chosen automatically. */
export function VideoSampling({ choices, way, estimate, material, target, onChoose }: VideoSamplingProps) {
  const t = useTranslations('video.sampling');
  const format = useFormatter();
  const hasFrames = way === 'frames';
  const rate = format.number(estimate.fps, { maximumFractionDigits: 2 });
  if (!hasFrames && target.video?.limits.fpsOnCompatible !== true) {
    return <p className="text-ink-faint text-xs">{t('byProvider', { rate })}</p>;
  }
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 font-medium text-sm">{t('title')}</legend>
      <VideoNumberField
        label={t('fps')}
        value={choices.fps ?? null}
        automatic={t('automaticNumber', { number: rate })}
        bounds={{ min: 0.1, max: 10, step: 0.1 }}
        onChange={(fps) => onChoose({ fps })}
      />
      {hasFrames && (
        <>
          <VideoNumberField
            label={t('maxFrames')}
            value={choices.maxFrames ?? null}
            automatic={t('automatic')}
            bounds={{
              min: 1,
              max: target.video?.limits.maxFrames ?? target.picture.limits.maxImagesPerRequest,
              step: 1,
            }}
            onChange={(most) => onChoose({ maxFrames: most === null ? null : Math.max(1, Math.round(most)) })}
          />
          <FrameSizeChoice
            video={material}
            chosen={choices.maxFramePixels ?? null}
            onChoose={(maxFramePixels) => onChoose({ maxFramePixels })}
          />
        </>
      )}
    </fieldset>
  );
}

interface FrameSizeChoiceProps {
  readonly video: VideoMaterial;
  /** In pixels of area; null: automatic. */
  readonly chosen: number | null;
  readonly onChoose: (pixels: number | null) => void;
}

function FrameSizeChoice({ video, chosen, onChoose }: FrameSizeChoiceProps) {
  const t = useTranslations('video.sampling');
  const id = useId();
  const sizes = frameSizes(video).map(({ pixels, width, height }) => ({
    value: String(pixels),
    label: t('sizeText', { width: String(width), height: String(height) }),
  }));
  return (
    <div className="flex items-center justify-between gap-3">
      <span aria-hidden="true" className="text-ink-soft text-sm">
        {t('frameSize')}
      </span>
      <span className="w-36">
        <ReadingSelect
          id={id}
          label={t('frameSize')}
          isLabelHidden
          value={chosen === null ? 'automatic' : String(chosen)}
          options={[{ value: 'automatic', label: t('automatic') }, ...sizes]}
          onChoose={(value) => onChoose(value === 'automatic' ? null : Number(value))}
        />
      </span>
    </div>
  );
}
