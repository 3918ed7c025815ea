'use client';

import { Pause, Play } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { useCompareStore, useCompareTools } from '@/components/state/compare-tools';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { hold } from './compare-keys';
import { CompareSlider } from './compare-slider';

/** Up to two flashes a second: three and more can bring on seizures (WCAG 2.3.1). */
const rates = { min: 0.5, max: 4, step: 0.5 };

/** The two pictures by turns: how fast, or as long as the button is held. */
export function BlinkControls() {
  const t = useTranslations('compare');
  const format = useFormatter();
  const { store } = useCompareTools();
  const blinkRate = useCompareStore((state) => state.blinkRate);
  const isBlinking = useCompareStore((state) => state.isBlinking);
  const adjust = useCompareStore((state) => state.adjust);

  useEffect(() => {
    if (!isBlinking) return;
    const timer = setInterval(() => {
      const { isSecondShown } = store.getState();
      store.getState().adjust({ isSecondShown: !isSecondShown });
    }, 1000 / blinkRate);
    return () => clearInterval(timer);
  }, [store, isBlinking, blinkRate]);

  return (
    <>
      <IconButton
        icon={isBlinking ? Pause : Play}
        label={t(isBlinking ? 'blinkPause' : 'blinkPlay')}
        onClick={() => adjust({ isBlinking: !isBlinking })}
      />
      <HoldButton />
      <CompareSlider
        label={t('blinkRate')}
        value={blinkRate}
        bounds={rates}
        shown={t('perSecond', { rate: format.number(blinkRate) })}
        onChange={(value) => adjust({ blinkRate: value })}
      />
    </>
  );
}

function HoldButton() {
  const t = useTranslations('compare');
  const tools = useCompareTools();
  return (
    <Button
      size="small"
      data-tooltip={t('holdOtherHint')}
      className="touch-none"
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        hold(tools, true);
      }}
      // Comes after a release as well as when the press is taken away.
      onLostPointerCapture={() => hold(tools, false)}
      onContextMenu={(event) => event.preventDefault()}
      // Without a pointer, as by key or by assistive technology, it goes from one to the other.
      onClick={(event) => event.detail === 0 && hold(tools, true)}
    >
      {t('holdOther')}
    </Button>
  );
}
