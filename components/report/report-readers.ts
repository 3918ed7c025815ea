import { quietMarkup } from '@/components/results/page/quiet-markup';
import { lexBlocks, withLineFeeds } from '@/components/transcript/markdown/block-reader';
import { codeLanguage, isWorthColouring } from '@/components/transcript/markdown/code-languages';
import { resolveReferences } from '@/components/transcript/markdown/resolve-references';
import { rewriteMath } from '@/components/transcript/markdown/rewrite-math';
import type { ReportReaders } from '@/lib/archive/report-source';

/** A reply is read in the report as it is in the transcript. */
export const reportReaders: ReportReaders = {
  blocksOf(text) {
    const source = withLineFeeds(text);
    return resolveReferences(source, lexBlocks(source));
  },
  rewriteMath: (text) => rewriteMath(text).markdown,
  languageOf: codeLanguage,
  isWorthColouring,
  parsePage: (html) => new DOMParser().parseFromString(quietMarkup(html), 'text/html'),
};
