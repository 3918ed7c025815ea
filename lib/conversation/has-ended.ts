import type { AssistantMessage } from './rows';

/** True when the reply will not grow any more, however it ended. */
export function hasEnded({ status }: Pick<AssistantMessage, 'status'>): boolean {
  return status !== 'waiting' && status !== 'streaming';
}
