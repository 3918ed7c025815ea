import { useTranslations } from 'next-intl';
import { BrandMark } from './brand-mark';

/** The mark and the name. */
export function Wordmark() {
  const t = useTranslations('shell');
  return (
    <span className="flex items-center gap-2 font-semibold text-ink text-sm tracking-tight">
      <span className="text-accent">
        <BrandMark />
      </span>
      {t('product')}
    </span>
  );
}
