'use client';

import { useTranslations } from 'next-intl';
import { overflowPx, type PageState, type PageTrouble } from './page-state';

/** What went wrong with a page, a sentence each, in the words of the reader. */
export function useTroubleWords(): (page: PageState) => readonly string[] {
  const t = useTranslations('results.preview');
  const sentence = ({ report, count }: PageTrouble) => {
    const said =
      report.kind === 'error'
        ? report.line > 0
          ? t('errorAt', { text: report.text, line: report.line })
          : t('error', { text: report.text })
        : /^(?:https?|wss?)\b/i.test(report.address)
          ? t('notLoaded', { address: report.address })
          : t('notAllowed', { what: report.address || report.what });
    return count > 1 ? t('times', { said, count }) : said;
  };
  return (page) => {
    const over = overflowPx(page);
    return [
      ...(page.phase === 'ended' ? [t('ended')] : []),
      ...(page.facts !== null && !page.facts.hasContent ? [t('empty')] : []),
      ...page.troubles.map(sentence),
      ...(over > 0 && page.facts !== null
        ? [t('tooWide', { width: page.facts.width, contentWidth: page.facts.contentWidth })]
        : []),
    ];
  };
}
