'use client';

import { useTranslations } from 'next-intl';
import type { Failure } from '@/lib/protocol/failure';

const ownWords = [
  'wrong_access_code',
  'too_many_tries',
  'server_unreachable',
  'unlock_needed',
  'visitor_keys_off',
] as const;

/** The sentence for a failure of unlocking, signing out or connecting. */
export function useTroubleWords(): (failure: Failure) => string {
  const t = useTranslations('access.trouble');
  const failures = useTranslations('failures');
  return ({ code, message }) => {
    const own = ownWords.find((known) => known === code);
    if (own !== undefined) return t(own);
    return failures.has(`${code}.title`) ? failures(`${code}.title`) : message;
  };
}
