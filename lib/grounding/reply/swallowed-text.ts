/** A string whose closing quote was forgotten, and what it swallowed. */
interface Swallowed {
  /** The string as it was meant. */
  readonly text: string;
  /** The brackets and commas after it. */
  readonly marks: string;
  /** The key after those. */
  readonly key: string;
}

const structureAtEnd = /[\s,}\]]*[}\]][\s,}\]]*$/;
/** `cat}, {\"bbox_2d` */
const keyAtEnd = /^([\s\S]*?)((?:[\s,{}[\]]|\\n)*,(?:[\s,{}[\]]|\\n)*)\\"([\w -]{1,64})$/;
const longest = 2000;

/** `"label": "cat},` at the end of a line: the brackets belong to the object, not to the string. */
export function swallowedMarks(tidied: string): Swallowed {
  const marks = structureAtEnd.exec(tidied.slice(-longest))?.[0] ?? '';
  return { text: tidied.slice(0, tidied.length - marks.length), marks, key: '' };
}

/** `"label": "cat, "bbox_2d": […]`: a value before a colon has swallowed a key. Null if it holds none. */
export function swallowedKey(tidied: string): Swallowed | null {
  const [, text, marks = '', key] = (tidied.length <= longest ? keyAtEnd.exec(tidied) : null) ?? [];
  return text === undefined || key === undefined ? null : { text, marks: marks.replace(/\\n/g, '\n'), key };
}
