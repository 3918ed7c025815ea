import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';

/** In place of a list in which nothing is found. */
export function NothingMatches({ words, onClear }: { words: string; onClear: () => void }) {
  const t = useTranslations('objects');
  return (
    <div className="flex flex-col items-center gap-3 px-6 py-6">
      <p className="wrap-anywhere text-center text-ink-soft text-sm">{t('search.nothing', { words })}</p>
      <Button onClick={onClear}>{t('search.clear')}</Button>
    </div>
  );
}
