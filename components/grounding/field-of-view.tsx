'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Button } from '@/components/ui/button';
import { Switch } from '@/components/ui/switch';
import { defaultViewDegrees } from '@/lib/grounding/cuboid';
import { hasSquarePixelsByDefault } from '@/lib/grounding/revise-answer';
import { useReading } from './use-reading';
import type { StageScene } from './use-stage-scene';

/** Through which camera boxes in space are seen: models name none, so what is assumed can be changed. */
export function FieldOfView({ scene: { message } }: { scene: StageScene }) {
  const t = useTranslations('reading.camera');
  const id = useId();
  const { choices, choose } = useReading(message);
  if (message.role !== 'assistant') return null;
  const { fieldOfViewDegrees, hasSquarePixels } = choices;
  const degrees = fieldOfViewDegrees ?? defaultViewDegrees;
  const isChosen = fieldOfViewDegrees !== undefined || hasSquarePixels !== undefined;
  return (
    <div className="flex flex-col gap-2 text-ink text-sm">
      <div className="flex flex-col gap-1">
        <div className="flex min-h-6 items-center justify-between gap-2">
          <label htmlFor={`${id}-view`}>{t('fieldOfView')}</label>
          <output htmlFor={`${id}-view`} className="text-ink-soft tabular-nums">
            {t('degrees', { degrees })}
          </output>
        </div>
        <input
          id={`${id}-view`}
          type="range"
          min={20}
          max={120}
          step={1}
          value={degrees}
          aria-valuetext={t('degrees', { degrees })}
          aria-describedby={`${id}-why`}
          onChange={(event) => choose({ fieldOfViewDegrees: event.target.valueAsNumber })}
          className="h-6 w-full accent-accent pointer-coarse:h-10"
        />
      </div>
      <div className="flex items-center justify-between gap-2">
        <label htmlFor={`${id}-square`}>{t('squarePixels')}</label>
        <Switch
          id={`${id}-square`}
          isOn={hasSquarePixels ?? hasSquarePixelsByDefault(message.model)}
          describedBy={`${id}-square-why`}
          onChange={(isOn) => choose({ hasSquarePixels: isOn })}
        />
      </div>
      <p id={`${id}-square-why`} className="text-ink-faint text-xs">
        {t('squarePixelsNote')}
      </p>
      <p id={`${id}-why`} className="text-ink-faint text-xs">
        {isChosen ? t('chosen') : t('assumed', { degrees: defaultViewDegrees })}
      </p>
      <Button
        size="small"
        className="self-start"
        aria-disabled={!isChosen}
        onClick={() => choose({ fieldOfViewDegrees: undefined, hasSquarePixels: undefined })}
      >
        {t('reset')}
      </Button>
    </div>
  );
}
