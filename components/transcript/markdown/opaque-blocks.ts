import type { TokenizerExtensionFunction } from 'marked';

/**
 * Two kinds of block that Markdown would tear apart: maths between display delimiters (its lines may begin with
 * `-` or `#`) and JSON that a model wrote without a fence. Each is kept as one token.
 */
export const readDisplayMath: TokenizerExtensionFunction = (source) => {
  const raw = fencedMath(source) ?? inlineDisplayMath(source);
  return raw === undefined ? undefined : { type: 'displayMath', raw };
};

export const readBareJson: TokenizerExtensionFunction = (source) => {
  if (!/^ {0,3}(?:\[\s*\{\s*["']|\{\s*"[^"\n]*"\s*:)/.test(source)) return undefined;
  const end = endOfJson(source);
  return { type: 'bareJson', raw: source.slice(0, end.at), isClosed: end.isClosed };
};

/** Where, after the first character, a line begins that one of the two could read; paragraphs end there. */
export function findOpaqueBlock(source: string): number | undefined {
  const found = /\n {0,3}(?:\$\$|\\\[|\[\s*\{\s*["']|\{\s*"[^"\n]*"\s*:)/.exec(source);
  return found === null ? undefined : found.index + 1;
}

/** `$$` alone on its line opens maths that reaches to the next `$$`, or to the end while that has not come. */
function fencedMath(source: string): string | undefined {
  return /^ {0,3}\$\$[ \t]*\n(?:[\s\S]*?\$\$(?!\$)[^\n]*(?:\n|$)|[\s\S]*$)/.exec(source)?.[0];
}

/** `$$…$$` or `\[…\]` that begins on a line with content: to the end of the line that closes it, at most to a blank line. */
function inlineDisplayMath(source: string): string | undefined {
  const opening = /^ {0,3}(?:\$\$(?!\$)|\\\[)/.exec(source)?.[0];
  if (opening === undefined) return undefined;
  const paragraph = /^[\s\S]*?(?=\n[ \t]*\n|$(?![\s\S]))/.exec(source)?.[0] ?? source;
  const closing = opening.endsWith('$$') ? '$$' : '\\]';
  const closesAt = paragraph.indexOf(closing, opening.length);
  if (closesAt === -1) return paragraph;
  const lineEnd = paragraph.indexOf('\n', closesAt);
  return lineEnd === -1 ? paragraph : paragraph.slice(0, lineEnd + 1);
}

/** The end of the JSON value that the source begins with. One that never closes ends before the first paragraph that cannot be JSON. */
function endOfJson(source: string): { readonly at: number; readonly isClosed: boolean } {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < source.length; at += 1) {
    const character = source[at];
    if (character === '\n') {
      isInString = false;
      if (/^\n[ \t]*\n\s*[^\s[\]{}"'\d,:-]/.test(source.slice(at, at + 80))) return { at, isClosed: true };
    } else if (isInString) {
      if (character === '\\') at += 1;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') {
      depth -= 1;
      if (depth === 0) return { at: at + 1, isClosed: true };
    }
  }
  return { at: source.length, isClosed: false };
}
