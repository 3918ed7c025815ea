import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MessagePage } from '@/components/shell/message-page';
import { buttonStyle } from '@/components/ui/button';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell.notFound');
  return { title: `${t('title')} — Sightline` };
}

export default async function NotFound() {
  const t = await getTranslations('shell.notFound');
  return (
    <MessagePage title={t('title')} text={t('text')}>
      <a href="/" className={buttonStyle({ tone: 'primary' })}>
        {t('home')}
      </a>
    </MessagePage>
  );
}
