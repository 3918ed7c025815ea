'use client';

import { Play } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Spinner } from '@/components/ui/spinner';
import { addPrepared } from './prepared-demo';
import { goTo, type ProgrammeStore } from './programme';

/** Nothing to show yet: the prepared demo first, and how to make scenes of one's own. */
export function PresenterWelcome({ programme }: { readonly programme: ProgrammeStore }) {
  const t = useTranslations('presenter.welcome');
  const locale = useLocale();
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle');
  const play = async () => {
    setState('loading');
    const first = programme.getState().list.scenes.length;
    const isThere = await addPrepared(programme, locale);
    setState(isThere ? 'idle' : 'failed');
    if (isThere) goTo(programme, first);
  };
  return (
    <div className="flex min-h-0 flex-1 flex-col items-center justify-center gap-4 overflow-y-auto p-8 text-center">
      <h2 className="font-semibold text-xl tracking-tight">{t('title')}</h2>
      <p className="max-w-[52ch] text-ink-soft">{t('lead')}</p>
      <Button tone="primary" size="large" disabled={state === 'loading'} onClick={play}>
        {state === 'loading' ? <Spinner size={17} /> : <Play aria-hidden size={17} />}
        {t('play')}
      </Button>
      {state === 'failed' && (
        <p role="alert" className="text-danger text-sm">
          {t('failed')}
        </p>
      )}
      <p className="max-w-[52ch] text-ink-faint text-sm">{t('own')}</p>
    </div>
  );
}
