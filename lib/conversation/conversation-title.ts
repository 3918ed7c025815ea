import type { NumberedAttachment } from './rows';

const longestTitle = 60;
/** The vendor's commands for parsing a page tell nobody what the conversation is about. */
const parsingCommand = /^qwenvl (?:html|markdown)$/i;

/** A title from the first message: its words on one line, or the first attachment's name where they tell nothing. */
export function conversationTitle(text: string, attachments: readonly NumberedAttachment[]): string {
  const words = text.replace(/\s+/g, ' ').trim();
  const name = attachments[0]?.attachment.name ?? '';
  const saysNothing = words === '' || (name !== '' && parsingCommand.test(words));
  const title = Array.from(saysNothing ? name : words);
  return title.length <= longestTitle ? title.join('') : `${title.slice(0, longestTitle - 1).join('')}…`;
}
