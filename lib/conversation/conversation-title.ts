import type { NumberedAttachment } from './rows';

const longestTitle = 60;

/** A title from the first message: its words on one line, or the first picture's name when there are none. */
export function conversationTitle(text: string, attachments: readonly NumberedAttachment[]): string {
  const words = text.replace(/\s+/g, ' ').trim();
  const title = Array.from(words === '' ? (attachments[0]?.attachment.name ?? '') : words);
  return title.length <= longestTitle ? title.join('') : `${title.slice(0, longestTitle - 1).join('')}…`;
}
