import type { Conversation } from './rows';

/** Every conversation, the one that was last written to first. */
export function newestFirst(conversations: Readonly<Record<string, Conversation>>): readonly Conversation[] {
  return Object.values(conversations).sort((a, b) => b.updatedAtMs - a.updatedAtMs || (a.id < b.id ? -1 : 1));
}
