'use client';

import { useMessages, useTranslations } from 'next-intl';
import type { NumberedAttachment } from '@/lib/conversation/rows';

/** Says of an attachment that later turns go without it, and why. */
export function useLeftOutReason(): (numbered: NumberedAttachment) => string {
  const t = useTranslations('leaving');
  const { reason: words } = useMessages().leaving;
  const isKnown = (code: unknown): code is keyof typeof words =>
    typeof code === 'string' && Object.hasOwn(words, code);
  return ({ leftOut, refusedWith }) => {
    if (leftOut !== 'refused') return t('mark.chosen');
    return t('mark.refused', { reason: t(`reason.${isKnown(refusedWith) ? refusedWith : 'other'}`) });
  };
}
