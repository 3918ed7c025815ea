'use client';

import { useTranslations } from 'next-intl';
import { readRegion } from '@/lib/conversation/access-client';
import type { Failure } from '@/lib/protocol/failure';
import type { KeyRegionName } from '@/lib/protocol/region';
import { useTroubleWords } from './use-trouble-words';

/** The sentence for a key that could not be connected. A key that another region takes is told apart from a wrong one. */
export function useConnectWords(): (failure: Failure, chosen: KeyRegionName) => string {
  const t = useTranslations('access');
  const wordsOf = useTroubleWords();
  return (failure, chosen) => {
    const nameOf = (region: KeyRegionName) => t(`connect.regions.${region}`);
    const elsewhere = readRegion(failure.values?.region);
    if (elsewhere !== null && elsewhere !== chosen) {
      return t('trouble.keyElsewhere', { region: nameOf(elsewhere) });
    }
    if (failure.code === 'invalid_api_key') return t('trouble.keyRefused', { region: nameOf(chosen) });
    if (failure.code === 'upstream_unreachable' || failure.code === 'upstream_timeout') {
      return t('trouble.upstreamUnreachable', { region: nameOf(chosen) });
    }
    return wordsOf(failure);
  };
}
