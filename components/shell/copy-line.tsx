'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';

/** One line of text to copy. Writing to the clipboard needs a secure page; elsewhere the reason is shown. */
export function CopyLine({ text }: { text: string }) {
  const t = useTranslations('shell.demo');
  const [isCopied, setCopied] = useState(false);
  return (
    <>
      <span className="mt-2 flex items-center gap-2 rounded-lg border border-line bg-bg py-1 pr-1 pl-3">
        <code className="min-w-0 flex-1 select-all overflow-x-auto font-mono text-ink text-xs">{text}</code>
        <Button
          size="small"
          tone="quiet"
          disabled={!isSecureContext}
          onClick={async () => {
            await navigator.clipboard.writeText(text);
            setCopied(true);
          }}
        >
          {isCopied ? t('copied') : t('copy')}
        </Button>
      </span>
      {!isSecureContext && <span className="mt-1 block text-ink-faint text-xs">{t('copyNeedsHttps')}</span>}
    </>
  );
}
