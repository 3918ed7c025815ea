'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { TokenEstimate } from '@/lib/conversation/rows';
import type { Usage } from '@/lib/protocol/turn-event';
import { tokensCame } from './tokens-came';

interface EstimateFactProps {
  readonly estimate: TokenEstimate;
  readonly usage: Usage;
}

/** How long the request was taken to be, beside what the provider counted; of what, on the tooltip. */
export function EstimateFact({ estimate, usage }: EstimateFactProps) {
  const t = useTranslations('budget.estimate');
  const format = useFormatter();
  const { imageTokens: image, videoTokens: video, textTokens: text } = estimate;
  const came = tokensCame(usage);
  const counted = came === null ? t('cameWhole', { all: usage.promptTokens }) : t('came', { ...came });
  return (
    <li data-tooltip={t('rule', { image, video, text, came: counted })}>
      {t('said', { tokens: format.number(image + video + text) })}
    </li>
  );
}
