import type { Entry } from './entry';

/** Under these a string may be an answer of its own; a text that was read off a picture is none. */
const holders =
  /^(?:arguments|parameters|input|results?|outputs?|responses?|answers?|json|data|detections|objects|predictions)$/i;
const longest = 200_000;

/** The strings of an object that hold objects themselves, such as a call's arguments, with their keys. */
export function innerTexts(entry: Entry): readonly (readonly [key: string, text: string])[] {
  return Object.entries(entry).flatMap(([key, value]) => {
    const isInner = typeof value === 'string' && holders.test(key) && /^\s*[[{]/.test(value);
    return isInner && value.length <= longest ? [[key, value] as const] : [];
  });
}
