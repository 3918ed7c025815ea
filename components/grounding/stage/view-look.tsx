'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { type RefObject, useId, useRef } from 'react';
import { usePreferences } from '@/components/state/use-preferences';
import { useWorkspace } from '@/components/state/workspace-context';
import { Button } from '@/components/ui/button';
import { Switch } from '@/components/ui/switch';
import { defaultLook, type OverlayLook } from '@/lib/grounding/overlay-look';
import { ViewSlider } from './view-slider';

/** Labels are switched in the header and stay as they are. */
const { hasLabels: _, ...defaults } = defaultLook;

/** How shapes are drawn over pictures; `isPicture` false: only what holds for moments of videos too. */
export function ViewLook({ isPicture }: { isPicture: boolean }) {
  const t = useTranslations('view');
  const id = useId();
  const workspace = useWorkspace();
  const look = usePreferences(({ overlay }) => overlay);
  const first = useRef<HTMLInputElement>(null);
  return (
    <>
      {isPicture && <LookSliders look={look} firstRef={first} />}
      <div className="flex items-center justify-between gap-4">
        <label htmlFor={id} className="cursor-pointer">
          {t('safeColours')}
        </label>
        <Switch
          id={id}
          isOn={look.palette === 'safe'}
          onChange={(isOn) => workspace.setOverlay({ palette: isOn ? 'safe' : 'vivid' })}
        />
      </div>
      {isPicture && isChanged(look) && (
        <Button
          size="small"
          className="self-start pointer-coarse:min-h-10"
          onClick={() => {
            // This button goes, and would take the focus along.
            first.current?.focus();
            workspace.setOverlay(defaults);
          }}
        >
          {t('reset')}
        </Button>
      )}
    </>
  );
}

interface LookSlidersProps {
  readonly look: OverlayLook;
  readonly firstRef: RefObject<HTMLInputElement | null>;
}

function LookSliders({ look, firstRef }: LookSlidersProps) {
  const t = useTranslations('view');
  const format = useFormatter();
  const workspace = useWorkspace();
  const share = (value: number) => format.number(value, { style: 'percent' });
  return (
    <>
      <ViewSlider
        label={t('opacity')}
        value={look.opacity}
        bounds={{ min: 0.1, max: 1, step: 0.05 }}
        shown={share(look.opacity)}
        onChange={(opacity) => workspace.setOverlay({ opacity })}
        sliderRef={firstRef}
      />
      <ViewSlider
        label={t('fill')}
        value={look.fill}
        bounds={{ min: 0, max: 0.8, step: 0.05 }}
        shown={share(look.fill)}
        onChange={(fill) => workspace.setOverlay({ fill })}
      />
      <ViewSlider
        label={t('lineWidth')}
        value={look.lineWidthPx}
        bounds={{ min: 1, max: 6, step: 0.5 }}
        shown={t('pixels', { width: look.lineWidthPx })}
        onChange={(lineWidthPx) => workspace.setOverlay({ lineWidthPx })}
      />
    </>
  );
}

function isChanged(look: OverlayLook): boolean {
  return (
    look.opacity !== defaults.opacity ||
    look.fill !== defaults.fill ||
    look.lineWidthPx !== defaults.lineWidthPx ||
    look.palette !== defaults.palette
  );
}
