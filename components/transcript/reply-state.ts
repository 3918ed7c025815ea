import type { AssistantMessage, ReplyStatus } from '@/lib/conversation/rows';

export type ReplyNote = 'stopped' | 'interrupted' | 'length' | 'content_filter' | 'tool_calls' | 'empty';

export function isReceiving(status: ReplyStatus): boolean {
  return status === 'waiting' || status === 'streaming';
}

/** What must be said about a reply that did not simply end; the key of its sentence, or null. */
export function replyNote({
  status,
  finishReason,
  text,
}: Pick<AssistantMessage, 'status' | 'finishReason' | 'text'>): ReplyNote | null {
  if (status === 'stopped' || status === 'interrupted') return status;
  if (status !== 'finished') return null;
  if (finishReason !== null && finishReason !== 'stop') return finishReason;
  return text.trim() === '' ? 'empty' : null;
}
