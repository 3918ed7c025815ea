'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { fetched } from '@/components/ui/fetched';
import type { ReplyTiming, TokenEstimate } from '@/lib/conversation/rows';
import type { Usage } from '@/lib/protocol/turn-event';
import { tokensPerSecond } from './tokens-per-second';
import { useDuration } from './use-duration';

const EstimateFact = fetched(() => import('./estimate-fact').then((part) => part.EstimateFact));

interface ReplyFactsProps {
  readonly model: string;
  readonly usage: Usage | null;
  readonly estimate: TokenEstimate | undefined;
  readonly timing: ReplyTiming;
}

/** Model, speed and tokens: only what was received, or follows from it by the rule that its tooltip states. */
export function ReplyFacts({ model, usage, estimate, timing }: ReplyFactsProps) {
  const t = useTranslations('transcript.facts');
  const format = useFormatter();
  const duration = useDuration();
  const rate = tokensPerSecond(usage, timing);
  return (
    <ul
      aria-label={t('label')}
      className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-0.5 text-ink-faint text-xs tabular-nums"
    >
      <li className="wrap-anywhere normal-nums">{model}</li>
      {timing.firstTokenMs !== null && (
        <li>{t('firstToken', { duration: duration(timing.firstTokenMs) })}</li>
      )}
      {rate !== null && (
        <li data-tooltip={t('rateRule')}>
          {t('rate', { rate: format.number(rate, { maximumFractionDigits: rate < 10 ? 1 : 0 }) })}
        </li>
      )}
      {usage !== null && (
        <li data-tooltip={t('tokensRule')}>
          {usage.imageTokens || usage.videoTokens
            ? t('tokensInWithMedia', {
                count: format.number(usage.promptTokens),
                kinds: format.list(
                  [
                    usage.imageTokens ? t('ofImage', { tokens: format.number(usage.imageTokens) }) : '',
                    usage.videoTokens ? t('ofVideo', { tokens: format.number(usage.videoTokens) }) : '',
                  ].filter((part) => part !== ''),
                  { type: 'unit' },
                ),
              })
            : t('tokensIn', { count: format.number(usage.promptTokens) })}
        </li>
      )}
      {usage !== null && (
        <li data-tooltip={t('tokensRule')}>
          {usage.reasoningTokens
            ? t('tokensOutWithThinking', {
                count: format.number(usage.completionTokens),
                thinking: format.number(usage.reasoningTokens),
              })
            : t('tokensOut', { count: format.number(usage.completionTokens) })}
        </li>
      )}
      {usage !== null && estimate !== undefined && <EstimateFact estimate={estimate} usage={usage} />}
    </ul>
  );
}
