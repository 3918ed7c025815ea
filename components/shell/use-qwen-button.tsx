'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

const UseQwen = dynamic(() => import('./use-qwen').then((module) => module.UseQwen), { ssr: false });

/** From the demo to a model: opens the few lines that say how. */
export function UseQwenButton() {
  const t = useTranslations('shell.demo');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
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
    </>
  );
}
