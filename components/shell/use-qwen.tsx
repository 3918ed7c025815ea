'use client';

import { useTranslations } from 'next-intl';
import { useAccess } from '@/components/access/access-context';
import { ConnectButton } from '@/components/access/connect-button';
import { useModels } from '@/components/state/use-models';
import { CopyLine } from './copy-line';

interface UseQwenProps {
  /** The dialog for a key of the visitor's own opens instead of this one. */
  readonly onConnect: () => void;
}

/**
 * How to come to a model: a key of one's own for this browser where the server allows it, and the README's key section in
 * four lines; where there are models already it points at the model list instead.
 */
export function UseQwen({ onConnect }: UseQwenProps) {
  const t = useTranslations('shell.demo');
  const words = useTranslations('access.demo');
  const { facts } = useAccess();
  const hasQwen = useModels().rows.some(({ provider }) => provider !== 'demo');
  if (facts.connectedRegion !== null) return <p className="text-ink-soft text-sm">{words('chooseModel')}</p>;
  if (hasQwen) return <p className="text-ink-soft text-sm">{t('chooseModel')}</p>;
  return (
    <div className="flex flex-col gap-4 text-ink-soft text-sm">
      <p>{facts.mayConnect ? words('why') : t('why')}</p>
      {facts.mayConnect && (
        <div className="flex flex-col items-start gap-3">
          <p>{words('connectText')}</p>
          <ConnectButton tone="primary" onLeave={onConnect} />
          <p className="self-stretch border-line border-t pt-4">{words('orServer')}</p>
        </div>
      )}
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
