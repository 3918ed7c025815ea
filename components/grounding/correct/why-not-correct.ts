import { isReceiving } from '@/components/transcript/reply-state';
import type { Message } from '@/lib/conversation/rows';

/** Why the shapes of this message cannot be corrected now; null: they can. */
export function whyNotCorrect(message: Message): 'ownMessage' | 'receiving' | null {
  if (message.role === 'user') return 'ownMessage';
  return isReceiving(message.status) ? 'receiving' : null;
}
