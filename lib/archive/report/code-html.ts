import type { Root } from 'hast';
import bash from 'highlight.js/lib/languages/bash';
import css from 'highlight.js/lib/languages/css';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import python from 'highlight.js/lib/languages/python';
import sql from 'highlight.js/lib/languages/sql';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import { createLowlight } from 'lowlight';
import type { ReportReaders } from '../report-source';
import { foreign, fromTree, type Html, tag, text } from './html';
import { safeTree } from './safe-tree';

export type CodeWords = Readonly<Record<'code' | 'picture' | 'done' | 'notDone', string>>;

const lowlight = createLowlight({ bash, css, javascript, json, python, sql, typescript, xml, yaml });

/** More lines than these fold: on a report people read the pictures, not the numbers. */
const foldedLines = 14;

interface Code {
  /** As the fence says; empty when it says nothing. */
  readonly language: string;
  readonly code: string;
  /** What it says is shown otherwise already. */
  readonly isFolded?: boolean;
}

/** Code, coloured by class names. */
export function codeHtml(
  { language, code, isFolded = false }: Code,
  readers: ReportReaders,
  words: CodeWords,
): Html {
  const known = readers.languageOf(language);
  const name = known?.name ?? (language.slice(0, 24) || words.code);
  const isColoured = known !== null && readers.isWorthColouring(code);
  const lines = tag(
    'pre',
    { tabindex: 0 },
    tag('code', {}, isColoured ? coloured(known.grammar, code, words) : text(code)),
  );
  const isLong = isFolded || code.split('\n').length > foldedLines;
  return tag('details', { class: 'code', open: !isLong }, tag('summary', {}, foreign(name)), lines);
}

function coloured(grammar: string, code: string, words: CodeWords): Html {
  if (!lowlight.registered(grammar)) return text(code);
  const { children } = lowlight.highlight(grammar, code);
  const tree: Root = { type: 'root', children };
  return fromTree(safeTree(tree, { idPrefix: 'code-', words }));
}
