import type { EarlierMedium } from '@/lib/conversation/turn-budget';
import type { Workspace } from '@/lib/conversation/workspace';

/** Leaves earlier pictures and videos out of later turns, or takes them in again: message by message. */
export function leaveOutEach(
  workspace: Pick<Workspace, 'leaveOut'>,
  media: readonly EarlierMedium[],
  isLeftOut: boolean,
): void {
  for (const messageId of new Set(media.map((medium) => medium.messageId))) {
    const group = media.filter((medium) => medium.messageId === messageId);
    const ids = group.map(({ attachmentId }) => attachmentId);
    workspace.leaveOut(messageId, ids, isLeftOut);
  }
}
