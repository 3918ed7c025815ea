'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useId } from 'react';
import { useCompareStore } from '@/components/state/compare-tools';
import { Spinner } from '@/components/ui/spinner';
import type { DifferenceSettings } from '@/lib/compare/difference';
import { ViewSlider } from '../grounding/stage/view-slider';
import { RegionList } from './region-list';

const channels: readonly DifferenceSettings['channel'][] = ['all', 'red', 'green', 'blue'];

/** How the difference is looked at, and where pixels changed. */
export function DifferenceControls() {
  const t = useTranslations('changes.difference');
  const format = useFormatter();
  const { amplify, threshold } = useCompareStore((state) => state.difference);
  const set = useCompareStore((state) => state.setDifference);
  return (
    <section aria-label={t('title')} className="flex flex-col gap-3 border-line border-b px-4 py-3 text-sm">
      <ChannelChoice />
      <ViewSlider
        label={t('amplify')}
        value={amplify}
        bounds={{ min: 1, max: 16, step: 1 }}
        shown={t('times', { factor: amplify })}
        onChange={(value) => set({ amplify: value })}
      />
      <ViewSlider
        label={t('threshold')}
        value={threshold}
        bounds={{ min: 0, max: 255, step: 1 }}
        shown={format.number(threshold)}
        onChange={(value) => set({ threshold: value })}
      />
      <DifferenceFacts />
      <RegionList />
    </section>
  );
}

function ChannelChoice() {
  const t = useTranslations('changes.difference');
  const name = useId();
  const chosen = useCompareStore((state) => state.difference.channel);
  const set = useCompareStore((state) => state.setDifference);
  return (
    <fieldset className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <legend className="mb-1">{t('channel')}</legend>
      {channels.map((channel) => (
        <label key={channel} className="flex min-h-7 items-center gap-1.5 pointer-coarse:min-h-10">
          <input
            type="radio"
            name={name}
            checked={chosen === channel}
            onChange={() => set({ channel })}
            className="size-4 accent-accent"
          />
          {t(`channels.${channel}`)}
        </label>
      ))}
    </fieldset>
  );
}

/** What came of it, in a sentence or two. */
function DifferenceFacts() {
  const t = useTranslations('changes.difference');
  const format = useFormatter();
  const result = useCompareStore((state) => state.differenceResult);
  const { isSubtracting, subtractionTrouble } = useCompareStore((state) => state.work);
  const share = (value: number) =>
    format.number(value, { style: 'percent', maximumFractionDigits: value < 0.1 ? 2 : 0 });
  return (
    <div aria-busy={isSubtracting} className="flex flex-col gap-1">
      <output className="flex min-h-5 items-center gap-2">
        {subtractionTrouble !== null && (
          <span className="text-danger">{t(`trouble.${subtractionTrouble}`)}</span>
        )}
        {result !== null &&
          (result.coveredShare === 0 ? t('apart') : t('changed', { share: share(result.changedShare) }))}
        {isSubtracting && (
          <span className="ml-auto flex items-center gap-2 text-ink-soft">
            <Spinner />
            {result === null && t('working')}
          </span>
        )}
      </output>
      {result !== null && result.coveredShare > 0 && result.coveredShare < 0.999 && (
        <p className="text-ink-soft text-xs">{t('covered', { share: share(result.coveredShare) })}</p>
      )}
      {result !== null && result.scale < 1 && (
        <p className="text-ink-soft text-xs">{t('reduced', { share: share(result.scale) })}</p>
      )}
    </div>
  );
}
