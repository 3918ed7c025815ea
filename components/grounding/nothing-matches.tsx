import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';

/** In place of a list in which nothing is found. */
export function NothingMatches({ words, onClear }: { words: string; onClear: () => void }) {
  const t = useTranslations('objects');
  return (
    <p className="wrap-anywhere px-6 py-6 text-center text-ink-soft text-sm">
      {t('search.nothing', { words })}{' '}
      <Button tone="link" size="inline" onClick={onClear}>
        {t('search.clear')}
      </Button>
    </p>
  );
}
