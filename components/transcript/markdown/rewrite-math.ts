/** Markdown in which every formula stands between `$$`, and whether there is one. */
export interface RewrittenMath {
  readonly markdown: string;
  readonly hasMath: boolean;
  /** What was written otherwise, in order; the rest of the Markdown is the source's own. */
  readonly changes: readonly MathChange[];
}

/** A piece of the source, by its offset, and the lengths of what it was and of what stands for it. */
export interface MathChange {
  readonly at: number;
  readonly length: number;
  readonly newLength: number;
}

interface Piece {
  readonly length: number;
  readonly replacement: string;
  readonly isMath: boolean;
}

type Reader = (source: string, at: number) => Piece | null;

/**
 * Rewrites the delimiters that models use — `$…$`, `$$…$$`, `\(…\)`, `\[…\]` — into the one form that the maths plugin is
 * told to read, so that a price such as `$5` stays a price. Code is left alone; a `$$` without a partner is escaped.
 * The rule for single dollars is Pandoc's (tex_math_dollars) plus a guard for amounts of money.
 */
export function rewriteMath(source: string): RewrittenMath {
  if (!/\$|\\\(|\\\[|^ {0,3}(?:```|~~~)\s*math/m.test(source)) {
    return { markdown: source, hasMath: false, changes: [] };
  }
  const changes: MathChange[] = [];
  let markdown = '';
  let hasMath = /^ {0,3}(?:```|~~~)\s*math/m.test(source);
  let at = 0;
  while (at < source.length) {
    const piece = readers[source.charAt(at)]?.(source, at) ?? null;
    markdown += piece?.replacement ?? source.charAt(at);
    hasMath ||= piece?.isMath ?? false;
    if (piece && piece.replacement !== source.slice(at, at + piece.length)) {
      changes.push({ at, length: piece.length, newLength: piece.replacement.length });
    }
    at += piece?.length ?? 1;
  }
  return { markdown, hasMath, changes };
}

const readers: Readonly<Record<string, Reader>> = {
  '`': readCode,
  '~': readTildes,
  '\\': (source, at) =>
    readDelimited(source, at, '\\[', '\\]') ?? readDelimited(source, at, '\\(', '\\)') ?? keep(source, at, 2),
  $: (source, at) => readDisplayDollars(source, at) ?? readInlineDollars(source, at) ?? escapeRun(source, at),
};

/** A code span or fence: to the next run of as many backticks; an open fence takes the rest. */
function readCode(source: string, at: number): Piece {
  const run = /^`+/.exec(source.slice(at))?.[0] ?? '`';
  const closing = new RegExp(`(?<!\`)${run}(?!\`)`, 'g');
  closing.lastIndex = at + run.length;
  const closed = closing.exec(source);
  if (closed !== null) return keep(source, at, closed.index + run.length - at);
  return keep(source, at, run.length >= 3 ? source.length - at : run.length);
}

function readTildes(source: string, at: number): Piece {
  const run = /^~+/.exec(source.slice(at))?.[0] ?? '~';
  if (run.length < 3) return keep(source, at, run.length);
  const closes = source.indexOf(`\n${run}`, at + run.length);
  return keep(source, at, closes === -1 ? source.length - at : closes + 1 + run.length - at);
}

function readDelimited(source: string, at: number, opening: string, closing: string): Piece | null {
  if (!source.startsWith(opening, at)) return null;
  const closes = source.indexOf(closing, at + 2);
  const formula = closes === -1 ? '' : source.slice(at + 2, closes);
  const isLink = source.charAt(closes + 2) === '(' && opening === '\\[';
  const isReference = /^\s*\d*\s*$/.test(formula) && opening === '\\[';
  if (formula.trim() === '' || isLink || isReference || hasBlankLine(formula)) return null;
  const length = closes + 2 - at;
  return opening === '\\[' ? display(source, at, length, formula) : inline(length, formula);
}

function readDisplayDollars(source: string, at: number): Piece | null {
  if (!/^\$\$(?!\$)/.test(source.slice(at, at + 3))) return null;
  const closes = source.indexOf('$$', at + 2);
  const formula = closes === -1 ? '' : source.slice(at + 2, closes);
  if (formula.trim() === '' || source.charAt(closes + 2) === '$') return null;
  if (hasBlankLine(formula) && !/^[ \t]*\n/.test(formula)) return null;
  return display(source, at, closes + 2 - at, formula);
}

function readInlineDollars(source: string, at: number): Piece | null {
  if (/[A-Za-z0-9$]/.test(source.charAt(at - 1))) return null;
  const found =
    /^\$(?![\s$])((?:\\[\s\S]|[^\\$\n]|\n(?![ \t]*\n))*?(?:\\[^\s]|[^\\$\s]))\$(?![A-Za-z0-9$])/.exec(
      source.slice(at, at + 2000),
    );
  const formula = found?.[1];
  if (found === null || formula === undefined || looksLikeMoney(formula)) return null;
  return inline(found[0].length, formula);
}

/** `5 or 10`, `5和6`: an amount, then words that are no command and no argument of one. */
function looksLikeMoney(formula: string): boolean {
  if (!/^\d/.test(formula)) return false;
  const words = formula.replace(/\\[A-Za-z]+\s*(?:\{[^{}]*\})?/g, '').replace(/\{[^{}]*\}/g, '');
  return /[A-Za-z]{2,}|[\p{Script=Han}]|[,，;；]\s/u.test(words);
}

function inline(length: number, formula: string): Piece {
  return { length, replacement: `$$ ${formula.trim().replace(/\s*\n\s*/g, ' ')} $$`, isMath: true };
}

/** On lines of its own a formula becomes a fence; beside words it stays in the line, in display style. */
function display(source: string, at: number, length: number, formula: string): Piece {
  const lineStart = source.lastIndexOf('\n', at - 1) + 1;
  const before = source.slice(lineStart, at);
  const after = /^[^\n]*/.exec(source.slice(at + length))?.[0] ?? '';
  if (!/^[ \t>]*$/.test(before) || after.trim() !== '')
    return inline(length, `\\displaystyle ${formula.trim()}`);
  const body = formula
    .trim()
    .split('\n')
    .map((line) => `${before}${line.replace(/^[ \t>]+/, '')}`)
    .join('\n');
  return { length, replacement: `$$\n${body}\n${before}$$`, isMath: true };
}

/** Dollars that delimit nothing must not open a formula: two or more would. */
function escapeRun(source: string, at: number): Piece {
  const run = /^\$+/.exec(source.slice(at))?.[0] ?? '$';
  return {
    length: run.length,
    replacement: run.length === 1 ? '$' : '\\$'.repeat(run.length),
    isMath: false,
  };
}

function keep(source: string, at: number, length: number): Piece {
  const replacement = source.slice(at, at + length);
  return { length: replacement.length, replacement, isMath: false };
}

function hasBlankLine(text: string): boolean {
  return /\n[ \t>]*\n/.test(text);
}
