'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useCompareStore } from '@/components/state/compare-tools';
import { BlinkControls } from './blink-controls';
import { CompareSlider } from './compare-slider';
import { PairChoice } from './pair-choice';

/** What belongs to the way in which the pictures are shown. */
export function CompareBar() {
  const mode = useCompareStore((state) => state.mode);
  const count = useCompareStore((state) => state.pictures.length);
  if (count === 2 && (mode === 'side-by-side' || mode === 'difference')) return null;
  return (
    <div className="flex min-h-10 shrink-0 flex-wrap items-center gap-x-4 gap-y-1 border-line border-b px-3 py-1">
      {count > 2 && <PairChoice />}
      {mode === 'swipe' && <SwipeSlider />}
      {mode === 'blink' && <BlinkControls />}
      {mode === 'overlay' && <OpacitySlider />}
    </div>
  );
}

function SwipeSlider() {
  const t = useTranslations('compare');
  const format = useFormatter();
  const swipeShare = useCompareStore((state) => state.swipeShare);
  const adjust = useCompareStore((state) => state.adjust);
  return (
    <CompareSlider
      label={t('swipePosition')}
      value={swipeShare}
      bounds={{ min: 0, max: 1, step: 0.01 }}
      shown={format.number(swipeShare, { style: 'percent' })}
      onChange={(value) => adjust({ swipeShare: value })}
    />
  );
}

function OpacitySlider() {
  const t = useTranslations('compare');
  const format = useFormatter();
  const opacity = useCompareStore((state) => state.opacity);
  const adjust = useCompareStore((state) => state.adjust);
  return (
    <CompareSlider
      label={t('opacity')}
      value={opacity}
      bounds={{ min: 0, max: 1, step: 0.01 }}
      shown={format.number(opacity, { style: 'percent' })}
      onChange={(value) => adjust({ opacity: value })}
    />
  );
}
