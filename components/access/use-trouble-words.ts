'use client';

import { useTranslations } from 'next-intl';
import { useFailureWords } from '@/components/transcript/use-failure-words';
import type { Failure } from '@/lib/protocol/failure';

const ownWords = [
  'wrong_access_code',
  'too_many_tries',
  'server_unreachable',
  'unlock_needed',
  'visitor_keys_off',
] as const;

/** The words for a failure of unlocking, signing out or connecting; in lines where they are those of any failure. */
export function useTroubleWords(): (failure: Failure) => string {
  const t = useTranslations('access.trouble');
  const wordsOf = useFailureWords();
  return (failure) => {
    const own = ownWords.find((known) => known === failure.code);
    if (own !== undefined) return t(own);
    const { title, hint } = wordsOf(failure);
    return `${title}\n${hint}`;
  };
}
