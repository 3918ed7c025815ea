'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useSelectedModel } from '@/components/state/use-models';
import type { EarlierMedium, JudgedLimit, TurnFix } from '@/lib/conversation/turn-budget';
import { assertNever } from '@/lib/core/assert-never';
import { numberRanges } from './number-ranges';
import { useByteText } from './use-byte-text';

type Numbered = Pick<EarlierMedium, 'kind' | 'number'>;

/** Words limits and what helps against them, with their numbers. */
export function useBudgetWords() {
  const t = useTranslations('budget');
  const tRefusal = useTranslations('media.refusal');
  const format = useFormatter();
  const bytes = useByteText();
  const model = useSelectedModel();

  const namesOf = (kind: Numbered['kind'], all: readonly Numbered[]): readonly string[] => {
    const numbers = all.filter((one) => one.kind === kind).map(({ number }) => number);
    if (numbers.length === 0) return [];
    return [t('media', { kind, count: numbers.length, numbers: format.list(numberRanges(numbers)) })];
  };
  const media = (all: readonly Numbered[]): string =>
    format.list([...namesOf('picture', all), ...namesOf('video', all)]);

  const limit = (passed: JudgedLimit): string => {
    const { code } = passed;
    switch (code) {
      case 'text-only':
        return t('limit.text-only', { model: model.id });
      case 'too-many-pictures':
      case 'too-many-videos':
        return t(`limit.${code}`, { count: passed.count, limit: passed.limit });
      case 'body-too-large':
        return t('limit.body-too-large', { size: bytes(passed.bytes), limit: bytes(passed.limit) });
      case 'too-many-tokens':
        return t('limit.too-many-tokens', { tokens: passed.tokens, limit: passed.limit });
      case 'little-room':
        return t('limit.little-room', { room: passed.room, wanted: passed.wanted });
      case 'not-taken': {
        const { code: refusal, values } = passed.refusal;
        return t('limit.not-taken', { what: media([passed.medium]), reason: tRefusal(refusal, values) });
      }
      default:
        return assertNever(code);
    }
  };

  const fix = (helps: TurnFix): string => {
    if (helps.kind === 'leave-out') return t('fix.leave-out', { what: media(helps.media) });
    if (helps.kind === 'other-model') return t('fix.other-model', { model: helps.id });
    return t(`fix.${helps.kind}`);
  };

  return { title: t('title'), limit, fix, media };
}
