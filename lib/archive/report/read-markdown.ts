import type { Root } from 'hast';
import rehypeKatex from 'rehype-katex';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { TreeRules } from './safe-tree';

export interface MarkdownRules extends TreeRules {
  readonly words: TreeRules['words'] & Readonly<Record<'footnotes' | 'footnoteBack', string>>;
}

/**
 * Markdown as a tree, formulas as MathML, with everything that is not safe still in it. May throw: trees can be
 * deeper than what walks them.
 */
export function readMarkdown(markdown: string, { idPrefix, words }: MarkdownRules): Root {
  const reader = unified()
    .use(remarkParse)
    .use(remarkGfm, { singleTilde: false })
    .use(remarkCjkFriendly)
    .use(remarkMath, { singleDollarTextMath: false })
    .use(remarkRehype, {
      allowDangerousHtml: true,
      clobberPrefix: idPrefix,
      footnoteLabel: words.footnotes,
      footnoteLabelTagName: 'h6',
      footnoteBackLabel: words.footnoteBack,
    })
    .use(rehypeKatex, {
      output: 'mathml',
      trust: false,
      strict: 'ignore',
      maxSize: 20,
      maxExpand: 500,
      errorColor: 'inherit',
    });
  return reader.runSync(reader.parse(markdown));
}
