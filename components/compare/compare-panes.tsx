'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { useCompareStore } from '@/components/state/compare-tools';
import type { Change } from '@/lib/compare/change';
import { ComparePane } from './compare-pane';
import type { LoadedPicture } from './use-levels';

interface ComparePanesProps {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly levels: readonly LoadedPicture[];
  readonly changes: readonly Change[];
}

/** A pane for each picture where they are side by side, else one for the two that are compared. */
export function ComparePanes({ ref, levels, changes }: ComparePanesProps) {
  const t = useTranslations('compare');
  const pictures = useCompareStore((state) => state.pictures);
  const [one, other] = useCompareStore((state) => state.pair);
  const mode = useCompareStore((state) => state.mode);
  const isSideBySide = mode === 'side-by-side';
  const nameOf = (index: number) => pictures[index]?.name ?? '';
  return (
    <div
      ref={ref}
      className={clsx(
        '[container-type:size] min-h-0 min-w-0 flex-1 bg-line',
        // A pane must not be too low to be of use below a long list.
        '@max-3xl:min-h-[45%]',
      )}
    >
      <div className={clsx('grid size-full gap-px', isSideBySide && gridOf(pictures.length))}>
        {isSideBySide ? (
          pictures.map((picture, index) => (
            <ComparePane
              key={picture.id}
              name={t('pane', { place: index + 1, count: pictures.length, name: picture.name })}
              index={index}
              tellsSize={index === 0}
              levels={levels}
              changes={changes}
            />
          ))
        ) : (
          <ComparePane
            key="pair"
            name={t('panePair', { first: nameOf(one), second: nameOf(other) })}
            index={null}
            tellsSize
            levels={levels}
            changes={changes}
          />
        )}
      </div>
    </div>
  );
}

/** Beside each other where there is more width than height, else one above the other. */
function gridOf(count: number): string {
  if (count > 3) return 'grid-cols-2 grid-rows-2';
  return count === 3
    ? 'grid-cols-3 grid-rows-1 [@container(orientation:portrait)]:grid-cols-1 [@container(orientation:portrait)]:grid-rows-3'
    : 'grid-cols-2 grid-rows-1 [@container(orientation:portrait)]:grid-cols-1 [@container(orientation:portrait)]:grid-rows-2';
}
