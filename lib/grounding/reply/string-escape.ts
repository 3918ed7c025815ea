import type { TextCursor } from './text-cursor';

/** Text as it stands in a JSON string, and how much of the reply it takes up. */
interface StringPiece {
  readonly tidied: string;
  readonly length: number;
}

const knownEscape = /["\\/bfnrtu]/;
const unicodeEscape = /\\u[\da-fA-F]{4}/y;
/** `\frac`, `\theta`: a formula's command, of which a model forgot to double the backslash. Nobody writes a form feed. */
const formula =
  /\\(?:[bf][A-Za-z]|t(?:heta|imes|ext|an\b|au\b|frac|riangle|o\b)|r(?:ight|ho\b|angle)|n(?:abla|eq|ot\b|u\b))/y;
/** The longest of these commands, and the character that shows its end. */
const farthestLook = 10;

/** What a backslash and the characters after it stand for; null while that cannot be told. */
export function readEscape(cursor: TextCursor): StringPiece | null {
  const isCut = cursor.text.length - cursor.at < farthestLook && !cursor.isLast;
  const next = cursor.text[cursor.at + 1];
  if (next === undefined) return cursor.isLast ? { tidied: '', length: 1 } : null;
  if (/[bfnrtu]/.test(next) && isCut) return null;
  if (next === 'u') {
    const code = cursor.look(unicodeEscape);
    return code === '' ? { tidied: '\\\\', length: 1 } : { tidied: code, length: code.length };
  }
  if (cursor.look(formula) !== '') return { tidied: '\\\\', length: 1 };
  if (knownEscape.test(next)) return { tidied: `\\${next}`, length: 2 };
  return next === "'" ? { tidied: next, length: 2 } : { tidied: '\\\\', length: 1 };
}
