'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { useCompareStore, useCompareTools } from '@/components/state/compare-tools';
import type { ChangedRegion } from '@/lib/compare/difference';
import { moveBetweenRows } from '../grounding/objects/row-keys';

/** Where pixels changed: a press shows the place. */
export function RegionList() {
  const t = useTranslations('changes.regions');
  const result = useCompareStore((state) => state.differenceResult);
  const picked = useCompareStore((state) => state.pickedRegion);
  if (result === null || result.coveredShare === 0) return null;
  const { regions, otherRegionCount } = result;
  return (
    <div className="-mx-2 flex flex-col gap-1">
      {regions.length === 0 && <p className="px-2 text-ink-soft">{t('none')}</p>}
      <ul aria-label={t('list')} onKeyDown={moveBetweenRows}>
        {regions.map((region, index) => (
          <RegionRow
            key={region.bounds.join(' ')}
            region={region}
            index={index}
            isReachable={index === (picked ?? 0)}
          />
        ))}
      </ul>
      {otherRegionCount > 0 && (
        <p className="px-2 text-ink-soft text-xs">{t('others', { count: otherRegionCount })}</p>
      )}
    </div>
  );
}

interface RegionRowProps {
  readonly region: ChangedRegion;
  readonly index: number;
  readonly isReachable: boolean;
}

function RegionRow({ region: { bounds, areaPx, meanDifference }, index, isReachable }: RegionRowProps) {
  const t = useTranslations('changes.regions');
  const { viewport } = useCompareTools();
  const isPicked = useCompareStore((state) => state.pickedRegion === index);
  const adjust = useCompareStore((state) => state.adjust);
  const [x, y, right, bottom] = bounds;
  return (
    <li>
      <button
        type="button"
        tabIndex={isReachable ? 0 : -1}
        aria-pressed={isPicked}
        aria-description={t('facts', { count: areaPx, mean: Math.round(meanDifference) })}
        onClick={() => {
          adjust({ pickedRegion: isPicked ? null : index });
          viewport.reveal(bounds);
        }}
        className={clsx(
          'flex min-h-7 w-full select-none items-baseline gap-2 rounded-md px-2 py-1 text-left -outline-offset-2 hover:bg-hover pointer-coarse:min-h-10',
          isPicked && 'bg-accent-soft',
        )}
      >
        <span className="min-w-4 text-ink-soft tabular-nums">{index + 1}</span>
        <span className="flex-1 tabular-nums">
          {t('place', { x, y, width: right - x, height: bottom - y })}
        </span>
        <span aria-hidden="true" className="text-ink-soft text-xs tabular-nums">
          {t('area', { count: areaPx })}
        </span>
      </button>
    </li>
  );
}
