'use client';

import { ImagePlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { DragFacts } from './drop-facts';

/** Covers the page while files are over it, and says what will become of them. */
export function DropOverlay({ facts }: { facts: DragFacts }) {
  const shell = useTranslations('shell.drop');
  const t = useTranslations('ways.drop');
  const { count, unknown, ...kinds } = facts;
  const isOneKind = Object.values(kinds).includes(count) && count > 0;
  const hasKinds = count > 1 && !isOneKind && unknown < count;
  const shown = (['pictures', 'videos', 'documents', 'unknown'] as const).flatMap((kind) =>
    facts[kind] > 0 ? [t(`kind.${kind}`, { count: facts[kind] })] : [],
  );
  return (
    <section aria-label={shell('title')} className="pointer-events-none fixed inset-0 z-60 flex bg-bg/80 p-4">
      <div className="flex flex-1 flex-col items-center justify-center gap-2 rounded-xl border-2 border-accent border-dashed bg-accent-soft/60 text-center">
        <ImagePlus aria-hidden size={28} strokeWidth={1.5} className="text-accent" />
        <p className="font-semibold text-lg">
          {count === 0 ? shell('title') : t(isOneKind ? kindOf(facts) : 'files', { count })}
        </p>
        {hasKinds && <p className="text-ink text-sm">{shown.join(' · ')}</p>}
        <p className="text-ink-soft text-sm">{t('taken')}</p>
        <p className="text-ink-soft text-sm">{shell('text')}</p>
      </div>
    </section>
  );
}

function kindOf({ count, pictures, videos }: DragFacts): 'pictures' | 'videos' | 'documents' {
  if (pictures === count) return 'pictures';
  return videos === count ? 'videos' : 'documents';
}
