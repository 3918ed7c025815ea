'use client';

import { ImagePlus } from 'lucide-react';
import { useTranslations } from 'next-intl';

export function DropOverlay() {
  const t = useTranslations('shell.drop');
  return (
    <section aria-label={t('title')} className="pointer-events-none fixed inset-0 z-60 flex bg-bg/80 p-4">
      <div className="flex flex-1 flex-col items-center justify-center gap-2 rounded-xl border-2 border-accent border-dashed bg-accent-soft/60">
        <ImagePlus aria-hidden size={28} strokeWidth={1.5} className="text-accent" />
        <p className="font-semibold text-lg">{t('title')}</p>
        <p className="text-ink-soft text-sm">{t('text')}</p>
      </div>
    </section>
  );
}
