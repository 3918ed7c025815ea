'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Button } from '@/components/ui/button';
import { rescueFocus } from '@/components/ui/rescue-focus';
import { Switch } from '@/components/ui/switch';
import { defaultViewDegrees } from '@/lib/grounding/cuboid';
import { hasSquarePixelsByDefault } from '@/lib/grounding/revise-answer';
import { ViewSlider } from '../stage/view-slider';
import type { StageScene } from '../use-stage-scene';
import { useReading } from './use-reading';

const bounds = { min: 20, max: 120, step: 1 } as const;

/**
 * Through which camera boxes in space are seen: models name none, so what is assumed can be changed. It stays while a
 * chosen camera sees none of them.
 */
export function FieldOfView({ scene: { message, shapes } }: { scene: StageScene }) {
  const t = useTranslations('reading.camera');
  const id = useId();
  const { choices, choose } = useReading(message);
  const { fieldOfViewDegrees, hasSquarePixels } = choices;
  const isChosen = fieldOfViewDegrees !== undefined || hasSquarePixels !== undefined;
  const isAboutSpace = isChosen || shapes.some(({ kind }) => kind === 'cuboid');
  if (message.role !== 'assistant' || !isAboutSpace) return null;
  const degrees = fieldOfViewDegrees ?? defaultViewDegrees;
  return (
    <div className="flex flex-col gap-1">
      <ViewSlider
        label={t('fieldOfView')}
        value={degrees}
        bounds={bounds}
        shown={t('degrees', { degrees })}
        onChange={(chosen) => choose({ fieldOfViewDegrees: chosen })}
      />
      <div className="flex items-center justify-between gap-2">
        <label htmlFor={id}>{t('squarePixels')}</label>
        <Switch
          id={id}
          isOn={hasSquarePixels ?? hasSquarePixelsByDefault(message.model)}
          describedBy={`${id}-note`}
          onChange={(isOn) => choose({ hasSquarePixels: isOn })}
        />
      </div>
      <p id={`${id}-note`} className="text-ink-faint text-xs">
        {t('squarePixelsNote')}
      </p>
      <div className="mt-1 flex min-h-7 items-center justify-between gap-2 pointer-coarse:min-h-9">
        <p className="text-ink-soft text-xs">
          {isChosen ? t('chosen') : t('assumed', { degrees: defaultViewDegrees })}
        </p>
        {isChosen && (
          <Button
            size="small"
            onClick={() => {
              choose({ fieldOfViewDegrees: undefined, hasSquarePixels: undefined });
              rescueFocus(() => document.getElementById(id));
            }}
          >
            {t('reset')}
          </Button>
        )}
      </div>
    </div>
  );
}
