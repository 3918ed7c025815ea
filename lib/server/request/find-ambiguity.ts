import 'server-only';

interface Ambiguity {
  /** Keys and positions from the top to the value at fault. */
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** There is too much of it to be parsed at all. */
  readonly isExcess: boolean;
}

/** No request of this API needs more; what nests deeper overflows the stack of whoever writes or reads it next. */
const mostLevels = 200;

/** A long conversation has some thousands; parsing and checking millions would hold up everybody else. */
const mostValues = 100_000;

/** An object with the keys seen so far, or a list; `step` is the key or position that stands open in it. */
interface Level {
  readonly keys: Set<string> | null;
  step: string | number;
}

/**
 * What `JSON.parse` takes in silence: a key that stands twice in one object, where one reader believes the first and
 * another the last, and nesting and lists without end. Null when there is none of it. The bytes that were checked are
 * the bytes that are forwarded, so both must mean the same to everyone. A text that is no JSON may make it throw.
 */
export function findAmbiguity(text: string): Ambiguity | null {
  const levels: Level[] = [];
  let values = 1;
  const faultHere = (message: string, isExcess = false): Ambiguity => {
    const path = levels.map(({ step }) => step);
    return { path: isExcess ? path.slice(0, 2) : path, message, isExcess };
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    const level = levels.at(-1);
    if (sign === '"') {
      const end = endOfString(text, at);
      const key = level?.keys && isFollowedByColon(text, end) ? keyAt(text, at, end) : null;
      at = end;
      if (key === null || !level?.keys) continue;
      level.step = key;
      if (level.keys.has(key)) return faultHere('stands twice in the same object');
      level.keys.add(key);
    } else if (sign === '{' || sign === '[') {
      if (levels.length === mostLevels) return faultHere(`nests deeper than ${mostLevels} levels`, true);
      levels.push(sign === '{' ? { keys: new Set(), step: '' } : { keys: null, step: 0 });
    } else if (sign === '}' || sign === ']') levels.pop();
    else if (sign === ',') {
      values += 1;
      if (values > mostValues) return faultHere(`makes more than ${mostValues} values`, true);
      if (typeof level?.step === 'number') level.step += 1;
    }
  }
  return null;
}

/** Where the closing quote of the string that opens at `open` stands. */
function endOfString(text: string, open: number): number {
  let end = text.indexOf('"', open + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text[at - 1 - backslashes] === '\\') backslashes += 1;
  return backslashes % 2 === 1;
}

function isFollowedByColon(text: string, end: number): boolean {
  let at = end + 1;
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at += 1;
  return text[at] === ':';
}

/** `"str\u0065am"` is the key `stream`. */
function keyAt(text: string, open: number, end: number): string {
  const inside = text.slice(open + 1, end);
  return inside.includes('\\') ? String(JSON.parse(`"${inside}"`)) : inside;
}
