import 'server-only';
import type { Mark } from './wire';

/** What is said about one picture: words, marks, words. Without marks null, with none found an empty list. */
export interface Section {
  readonly before: string;
  readonly marks: readonly Mark[] | null;
  readonly after: string;
}

export function proseSection(...paragraphs: readonly string[]): Section {
  return { before: paragraphs.filter((text) => text !== '').join('\n\n'), marks: null, after: '' };
}
