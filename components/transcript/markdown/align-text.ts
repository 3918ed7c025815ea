import { countBelow } from './count-below';

/** Where an offset of the source, counted from its beginning, lies in the text that was made of it. */
export type SourceIndex = (offset: number) => number;

/**
 * Lines a text up with the Markdown it was read from, where that can be told for certain: it is the same, or it lacks only
 * backslashes before punctuation and, around line ends, spaces and the marks of quotations. Null where anything else was changed.
 */
export function alignText(source: string, text: string): SourceIndex | null {
  if (source === text) return (offset) => offset;
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    at = placeOf(source, at, character);
    if (at === -1) return null;
    for (let unit = 0; unit < character.length; unit += 1) places.push(at + unit);
    at += character.length;
  }
  if (/\S/.test(source.slice(at))) return null;
  return (offset) => countBelow(places, offset);
}

/** Where a code span's text lies between its backticks; null where line ends became spaces. */
export function alignCodeSpan(source: string, text: string): SourceIndex | null {
  const start = source.indexOf(text);
  return start === -1 ? null : (offset) => Math.min(Math.max(0, offset - start), text.length);
}

/** Where in the source of a block its code begins, when it stands there unchanged: after the fence's line, or without a fence. Null: it does not. */
export function codeStart(source: string, code: string): number | null {
  if (source === code) return 0;
  const body = source.indexOf('\n') + 1;
  return source.startsWith(code, body) ? body : null;
}

/**
 * Lines up a block of code of which every line was shortened by an indentation or by the marks of quotations. The
 * fence's own line is passed over. Null where a line ends otherwise than that of the source.
 */
export function alignCodeLines(source: string, code: string): SourceIndex | null {
  const places: { readonly source: number; readonly code: number; readonly length: number }[] = [];
  let [lineStart, start] = [source.indexOf('\n') + 1, 0];
  for (const line of code.split('\n')) {
    const nextLine = source.indexOf('\n', lineStart);
    const lineEnd = nextLine === -1 ? source.length : nextLine;
    const from = lineEnd - line.length;
    if (from < lineStart || !source.endsWith(line, lineEnd)) return null;
    places.push({ source: from, code: start, length: line.length });
    [lineStart, start] = [lineEnd + 1, start + line.length + 1];
  }
  const starts = places.map((place) => place.source);
  return (offset) => {
    const place = places[countBelow(starts, offset + 1) - 1];
    return place === undefined ? 0 : place.code + Math.min(offset - place.source, place.length);
  };
}

/** Where the source says this character, not before `from`; -1: it says something else there. */
function placeOf(source: string, from: number, character: string): number {
  if (source.startsWith(character, from)) return from;
  if (source.charAt(from) === '\\' && source.startsWith(character, from + 1)) return from + 1;
  const passed = from + (/^[ \t>]+/.exec(source.slice(from, from + 200))?.[0].length ?? 0);
  const isAtLineEnd = character === '\n' || source.charAt(from - 1) === '\n';
  return isAtLineEnd && passed > from ? placeOf(source, passed, character) : -1;
}
