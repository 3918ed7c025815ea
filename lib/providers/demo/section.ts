import 'server-only';
import type { Block } from './wire';

/** What is said about one picture or video: words, what a program reads, words. */
export interface Section {
  /** Names the picture where there are several, such as "Picture 2:". */
  readonly heading?: string;
  /** The same name as a value, for replies that are one JSON object. */
  readonly subject?: string;
  readonly before: string;
  readonly block: Block | null;
  readonly after: string;
}

export function proseSection(...paragraphs: readonly string[]): Section {
  return { before: paragraphs.filter((text) => text !== '').join('\n\n'), block: null, after: '' };
}

export function blockSection(block: Block, before = '', after = ''): Section {
  return { before, block, after };
}
