'use client';

import { Play } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { rescueFocus } from '@/components/ui/rescue-focus';
import { PreviewPanel } from './preview/preview-panel';

interface WebPageResultProps {
  readonly html: string;
  /** 1-based among the pages of the reply; null: it wrote only one. */
  readonly number: number | null;
}

/** The door to a page that a reply wrote: nothing of it runs before it is pressed. */
export function WebPageResult({ html, number }: WebPageResultProps) {
  const t = useTranslations('results.preview');
  const [isShown, setIsShown] = useState(false);
  const host = useRef<HTMLDivElement>(null);
  const show = (isWanted: boolean) => {
    setIsShown(isWanted);
    rescueFocus(() => host.current?.querySelector<HTMLElement>('input:checked, button'));
  };
  return (
    <div ref={host}>
      {isShown ? (
        <PreviewPanel html={html} onClose={() => show(false)} />
      ) : (
        <Button onClick={() => show(true)}>
          <Play aria-hidden size={15} />
          {number === null ? t('show') : t('showOne', { number })}
        </Button>
      )}
    </div>
  );
}
