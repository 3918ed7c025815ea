import type { TextCursor } from './text-cursor';

/** A look ahead that ran out of text cannot tell yet. */
export type Verdict = 'yes' | 'no' | 'unknown';

/** Looking further than this is given up, so that no reply can make the scanner wait for ever. */
const farthestLook = 64;

const blanks = /[ \t\r\n]*/y;
const identifier = /[A-Za-z_][\w-]*/y;
const structure = /[}\]:｝］：#/]/;
const comma = /[,，]/;
const valueOrKey = /["'“”‘’｛{[［}\]｝］]/;
const number = /[-\d]/;

/**
 * Whether the quote before `at` ends its string. Models forget to escape quotes (`"24" monitor"`), so a quote ends
 * a string only where structure follows: a bracket, a colon, the end of the line, or a comma before something that
 * may follow a comma here; after a key a bracket too, where its colon was forgotten.
 */
export function endsString(
  cursor: TextCursor,
  at: number,
  { isInArray, isKey }: { readonly isInArray: boolean; readonly isKey: boolean },
): Verdict {
  const gap = cursor.look(blanks, at);
  if (gap.includes('\n')) return 'yes';
  const next = cursor.text[at + gap.length];
  if (next === undefined) return outOfText(cursor, gap);
  if (structure.test(next) || (isKey && /[[［\\]/.test(next))) return 'yes';
  return comma.test(next) ? mayFollowComma(cursor, at + gap.length + 1, isInArray) : 'no';
}

function mayFollowComma(cursor: TextCursor, at: number, isInArray: boolean): Verdict {
  const gap = cursor.look(blanks, at);
  if (gap.includes('\n')) return 'yes';
  const next = cursor.text[at + gap.length];
  if (next === undefined) return outOfText(cursor, gap);
  if (valueOrKey.test(next) || (isInArray && number.test(next))) return 'yes';
  return isBareKey(cursor, at + gap.length);
}

/** `name:` without quotes, as a careless model writes a key. */
function isBareKey(cursor: TextCursor, at: number): Verdict {
  const name = cursor.look(identifier, at);
  if (name === '') return 'no';
  const gap = cursor.look(blanks, at + name.length);
  const next = cursor.text[at + name.length + gap.length];
  if (next === undefined) return name.length > farthestLook ? 'no' : outOfText(cursor, gap, 'no');
  return next === ':' || next === '：' ? 'yes' : 'no';
}

function outOfText(cursor: TextCursor, gap: string, atTheEnd: Verdict = 'yes'): Verdict {
  return cursor.isLast || gap.length > farthestLook ? atTheEnd : 'unknown';
}

/** A line break inside a string ends it when the next line goes on with structure: the closing quote was forgotten. */
export function lineBreakEndsString(cursor: TextCursor): Verdict {
  const gap = cursor.look(blanks);
  const next = cursor.text[cursor.at + gap.length];
  if (next === undefined) return outOfText(cursor, gap);
  return /["“{}[\]｛｝［］`]/.test(next) ? 'yes' : 'no';
}
