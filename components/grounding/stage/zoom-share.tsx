'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useStore } from 'zustand';
import type { ViewportControl } from '@/lib/grounding/viewport-store';

/** The zoom in percent of the original's pixels; pressing it shows them one to one. */
export function ZoomShare({ viewport }: { viewport: ViewportControl }) {
  const t = useTranslations('stage');
  const format = useFormatter();
  const percent = useStore(viewport.store, ({ view }) => Math.max(1, Math.round(view.scale * 100)));
  const share = format.number(percent / 100, { style: 'percent', useGrouping: false });
  return (
    <button
      type="button"
      aria-label={t('actualSize', { share })}
      data-tooltip={t('actualSizeHint')}
      onClick={() => viewport.actualSize()}
      className="h-8 min-w-12 pointer-coarse:h-10 rounded-lg px-1 text-ink-soft text-xs tabular-nums transition-colors hover:bg-hover hover:text-ink"
    >
      {share}
    </button>
  );
}
