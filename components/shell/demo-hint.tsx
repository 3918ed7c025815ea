'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

const UseQwen = dynamic(() => import('./use-qwen').then((module) => module.UseQwen), { ssr: false });

/** Says that no model answers here, and how to change that. */
export function DemoHint() {
  const t = useTranslations('shell.demo');
  const [isOpen, setOpen] = useState(false);
  return (
    <p className="flex items-center gap-2">
      <span className="font-medium text-warning">{t('label')}</span>
      <span className="max-md:hidden">{t('text')}</span>
      <Button
        tone="link"
        size="inline"
        className="text-xs"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t('use')}
      </Button>
      <Dialog isOpen={isOpen} title={t('title')} onClose={() => setOpen(false)}>
        <UseQwen />
      </Dialog>
    </p>
  );
}
