'use client';

import { useTranslations } from 'next-intl';
import { useModels } from '@/components/state/use-models';
import { CopyLine } from './copy-line';

/** The README's key section in four lines; on a server that has a key it points at the model list instead. */
export function UseQwen() {
  const t = useTranslations('shell.demo');
  const hasQwen = useModels().rows.some(({ provider }) => provider !== 'demo');
  if (hasQwen) return <p className="text-ink-soft text-sm">{t('chooseModel')}</p>;
  return (
    <div className="flex flex-col gap-4 text-ink-soft text-sm">
      <p>{t('why')}</p>
      <ol className="flex list-decimal flex-col gap-3 pl-5 marker:text-ink-faint">
        <li>{t('step1')}</li>
        <li>
          {t('step2')}
          <CopyLine text="DASHSCOPE_API_KEY=sk-…" />
        </li>
        <li>{t('step3')}</li>
      </ol>
      <p className="text-ink-faint text-xs">{t('region')}</p>
    </div>
  );
}
