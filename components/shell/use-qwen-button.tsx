'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { fetched } from '@/components/ui/fetched';

const UseQwen = fetched(() => import('./use-qwen').then((module) => module.UseQwen));

/** From the demo to a model: opens the few lines that say how. */
export function UseQwenButton() {
  const t = useTranslations('shell.demo');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        tone="link"
        size="inline"
        className="text-xs pointer-coarse:-my-2 pointer-coarse:min-h-10"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t('use')}
      </Button>
      <Dialog isOpen={isOpen} title={t('title')} onClose={() => setOpen(false)}>
        <UseQwen onConnect={() => setOpen(false)} />
      </Dialog>
    </>
  );
}
