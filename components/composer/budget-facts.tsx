'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useDraft } from '@/components/state/use-draft';
import type { TurnBudget } from '@/lib/conversation/turn-budget';
import { useByteText } from './use-byte-text';

/** Words alone are not worth a line before there are many. */
const leastTokensOfWords = 1_000;
/** From this share of its model's input on a turn is told how much that is. */
const shareThatCounts = 0.5;

/** How many pictures and videos the next message holds, and about how many tokens and bytes its whole request. */
export function BudgetFacts({ budget }: { readonly budget: TurnBudget }) {
  const t = useTranslations('budget');
  const format = useFormatter();
  const bytes = useByteText();
  const isDraftEmpty = useDraft((draft) => draft.text.trim() === '' && draft.attachments.length === 0);
  const { pictureCount, videoCount, earlierCount, tokens, maxTokens, hasUnknown } = budget;
  const hasMedia = pictureCount + videoCount + earlierCount > 0;
  if (isDraftEmpty || !(hasMedia || tokens >= leastTokensOfWords)) return null;
  const hints = [
    t('whole', { earlier: earlierCount, limit: format.number(maxTokens) }),
    ...(hasUnknown ? [t('unknown')] : []),
  ];
  return (
    <p className="ml-auto tabular-nums" data-tooltip={hints.join(' ')}>
      {t('cost', {
        pictures: pictureCount,
        videos: videoCount,
        tokens: format.number(tokens),
        limit: format.number(maxTokens),
        isMuch: String(tokens > maxTokens * shareThatCounts),
        bytes: bytes(budget.bytes),
      })}
    </p>
  );
}
