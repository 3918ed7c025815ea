import type { ReportBlock, ReportReaders } from '../report-source';
import { type CodeWords, codeHtml } from './code-html';
import { fromTree, type Html, join, tag, text } from './html';
import { pageHtml } from './page-html';
import { type MarkdownRules, readMarkdown } from './read-markdown';
import { safeTree } from './safe-tree';

export interface AnswerRules extends MarkdownRules {
  readonly words: MarkdownRules['words'] & CodeWords & Readonly<Record<'page', string>>;
}

/** A reply's Markdown as HTML that is safe, whatever the model wrote. */
export function answerHtml(answer: string, readers: ReportReaders, rules: AnswerRules): Html {
  const blocks = readers.blocksOf(answer).map((block, index) => {
    const here = { ...rules, idPrefix: `${rules.idPrefix}${index}-` };
    return block.kind === 'prose' ? prose(block.text, readers, here) : fence(block, readers, here);
  });
  return tag('div', { class: 'answer' }, ...blocks);
}

/** What cannot be walked, such as a quotation of ten thousand levels, is shown as it was written. */
function prose(markdown: string, readers: ReportReaders, rules: AnswerRules): Html {
  try {
    return fromTree(safeTree(readMarkdown(readers.rewriteMath(markdown), rules), rules));
  } catch {
    return tag('pre', { class: 'markup' }, text(markdown));
  }
}

type Fence = Extract<ReportBlock, { kind: 'code' }>;

/** A page that was read off a picture stands beside its source as it reads. */
function fence({ language, code }: Fence, readers: ReportReaders, rules: AnswerRules): Html {
  const page = readable(language, code, readers, rules);
  const source = codeHtml({ language, code, isFolded: page !== null }, readers, rules.words);
  if (page === null) return source;
  const shown = tag(
    'details',
    { open: true, class: 'page' },
    tag('summary', {}, text(rules.words.page)),
    page,
  );
  return join(shown, source);
}

function readable(language: string, code: string, readers: ReportReaders, rules: AnswerRules): Html | null {
  const isPage = /^(?:html?|xhtml)$/.test(language) && /\sdata-(?:bbox|polygon)\s*=/i.test(code);
  if (isPage) return pageHtml(code, readers, rules);
  return /^(?:markdown|md)$/.test(language) ? prose(code, readers, rules) : null;
}
