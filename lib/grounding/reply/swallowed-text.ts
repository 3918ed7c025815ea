/** A string as JSON text without its quotes, and what it swallowed where its own end was forgotten. */
export interface ReadString {
  readonly text: string;
  readonly marks: string;
  readonly key: string | null;
}

const structureAtEnd = /[\s,}\]]*[}\]][\s,}\]]*$/;
/** `cat}, {\"bbox_2d` */
const keyAtEnd = /^([\s\S]*?)((?:[\s,{}[\]]|\\n)*,(?:[\s,{}[\]]|\\n)*)\\"([\w -]{1,64})$/;
const longest = 2000;

/** `"label": "cat},` at the end of a line: the brackets belong to the object, not to the string. */
export function swallowedMarks(tidied: string): ReadString {
  const marks = structureAtEnd.exec(tidied.slice(-longest))?.[0] ?? '';
  return { text: tidied.slice(0, tidied.length - marks.length), marks, key: null };
}

/** `"label": "cat, "bbox_2d": […]`: a value before a colon has swallowed a key. Null if it holds none. */
export function swallowedKey(tidied: string): ReadString | null {
  const [, text, marks = '', key] = (tidied.length <= longest ? keyAtEnd.exec(tidied) : null) ?? [];
  return text === undefined || key === undefined ? null : { text, marks: marks.replace(/\\n/g, '\n'), key };
}
