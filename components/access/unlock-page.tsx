'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { BrandMark } from '@/components/shell/brand-mark';
import { LanguageMenu } from '@/components/shell/language-menu';
import { ThemeMenu } from '@/components/shell/theme-menu';
import { TooltipHost } from '@/components/ui/tooltip-host';
import { askWhoIsHere } from '@/lib/conversation/access-client';
import { listenToTabs, tellTabs } from './access-tabs';
import { UnlockForm } from './unlock-form';

/** What a locked server shows, and all that it shows. */
export function UnlockPage() {
  const t = useTranslations('access');

  useEffect(
    () =>
      listenToTabs(async () => {
        const here = await askWhoIsHere(fetch);
        if (here.ok) enter();
      }),
    [],
  );

  return (
    <div className="flex h-dvh flex-col overflow-y-auto bg-bg px-6 pt-[env(safe-area-inset-top)] pb-[max(1rem,env(safe-area-inset-bottom))] text-ink">
      <main className="m-auto flex w-full max-w-80 flex-col gap-6 py-8">
        <div className="flex flex-col gap-2">
          <span className="mb-2 text-accent">
            <BrandMark size={36} />
          </span>
          <h1 className="font-semibold text-xl tracking-tight">{t('title')}</h1>
          <p className="text-ink-soft text-sm">{t('lead')}</p>
        </div>
        <UnlockForm
          onUnlocked={() => {
            tellTabs({ kind: 'changed' });
            enter();
          }}
        />
      </main>
      <footer className="flex shrink-0 justify-center gap-1">
        <ThemeMenu />
        <LanguageMenu />
      </footer>
      <TooltipHost />
    </div>
  );
}

/** A page of its own: storage is opened under the name that has just become known. */
function enter(): void {
  location.replace('/');
}
