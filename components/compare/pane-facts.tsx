'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { useStore } from 'zustand';
import { useCompareStore, useCompareTools } from '@/components/state/compare-tools';
import type { Alignment } from '@/lib/compare/alignment';
import { hexColour, readPixel } from '@/lib/compare/read-pixel';
import type { ImagePoint } from '@/lib/grounding/spaces';
import type { LoadedPicture } from './use-levels';

interface PaneFactsProps {
  readonly index: number;
  /** Of two in one pane, the one whose facts stand at the right. */
  readonly isSecond: boolean;
  readonly levels: LoadedPicture;
}

const chip = 'flex min-w-0 items-center gap-1.5 rounded-md bg-black/75 px-2 py-0.5 text-white text-xs';

/** What a picture is called, and its pixel at the spot that is meant in every pane. */
export function PaneFacts({ index, isSecond, levels }: PaneFactsProps) {
  const picture = useCompareStore((state) => state.pictures[index]);
  const isSeen = useCompareStore(
    ({ mode, pair, isSecondShown }) => mode !== 'blink' || isSecondShown === (pair[1] === index),
  );
  if (picture === undefined) return null;
  const { number, name } = picture;
  return (
    <div
      className={clsx(
        'pointer-events-none absolute inset-y-2 flex max-w-[calc(50%-0.75rem)] flex-col justify-between',
        isSecond ? 'right-2 items-end' : 'left-2 items-start',
      )}
    >
      <span className={clsx(chip, 'max-w-full transition-opacity', !isSeen && 'opacity-40')}>
        {number !== null && <span className="tabular-nums opacity-75">{number}</span>}
        <span className="truncate font-medium">{name}</span>
      </span>
      <PixelReadOut index={index} levels={levels} />
    </div>
  );
}

function PixelReadOut({ index, levels }: Omit<PaneFactsProps, 'isSecond'>) {
  const t = useTranslations('compare');
  const { spot } = useCompareTools();
  const at = useStore(spot, (state) => state.at);
  const picture = useCompareStore((state) => state.pictures[index]);
  const alignment = useCompareStore((state) => state.alignments[index]);
  if (at === null || levels === null || !('levels' in levels) || !picture || !alignment) return null;
  const pixel = readPixel(levels.levels, picture.size, ...placeOn(at, alignment));
  const colour = pixel && hexColour(pixel);
  return (
    <output
      aria-live="off"
      aria-label={t('pixel', { name: picture.name })}
      className={clsx(chip, 'tabular-nums')}
    >
      {pixel === null || colour === null ? (
        t('outside')
      ) : (
        <>
          {t('place', { x: pixel.x, y: pixel.y })}
          <span
            aria-hidden="true"
            className="size-3 rounded-sm border border-white/60"
            style={{ backgroundColor: colour }}
          />
          <span className="font-mono">{colour}</span>
        </>
      )}
    </output>
  );
}

/** Where a spot of the first picture lies on the one that is laid on it so. */
function placeOn([x, y]: ImagePoint, { scale, dx, dy }: Alignment): readonly [number, number] {
  return [(x - dx) / scale, (y - dy) / scale];
}
