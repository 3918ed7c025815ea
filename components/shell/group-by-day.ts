import type { Conversation } from '@/lib/conversation/rows';

export type DayGroup = 'today' | 'yesterday' | 'week' | 'older';

const dayMs = 86_400_000;

/** Parts a newest-first list by the reader's own calendar days; empty groups are left out. */
export function groupByDay(
  conversations: readonly Conversation[],
  now: Date,
): readonly (readonly [DayGroup, readonly Conversation[]])[] {
  const todayMs = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
  const groups = new Map<DayGroup, Conversation[]>();
  for (const conversation of conversations) {
    const group = groupOf(conversation.updatedAtMs, todayMs);
    groups.set(group, [...(groups.get(group) ?? []), conversation]);
  }
  return [...groups];
}

function groupOf(updatedAtMs: number, todayMs: number): DayGroup {
  if (updatedAtMs >= todayMs) return 'today';
  if (updatedAtMs >= todayMs - dayMs) return 'yesterday';
  if (updatedAtMs >= todayMs - 7 * dayMs) return 'week';
  return 'older';
}
