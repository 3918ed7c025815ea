'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { MessagePage } from './message-page';

interface BrokenPageProps {
  /** What the server's log calls this fault, if it happened there. */
  readonly digest: string | undefined;
  readonly onRetry: () => void;
}

export function BrokenPage({ digest, onRetry }: BrokenPageProps) {
  const t = useTranslations('shell.error');
  return (
    <MessagePage
      title={t('title')}
      text={t('text')}
      detail={digest === undefined ? undefined : t('detail', { digest })}
    >
      <Button tone="primary" onClick={onRetry}>
        {t('retry')}
      </Button>
      <Button onClick={() => location.reload()}>{t('reload')}</Button>
    </MessagePage>
  );
}
