import { describe, expect, it } from 'vitest';
import type { Conversation } from '@/lib/conversation/rows';
import { groupByDay } from './group-by-day';

const noon = new Date(2026, 10, 21, 12);

function touched(id: string, at: Date): Conversation {
  const updatedAtMs = at.getTime();
  return { id, title: id, createdAtMs: updatedAtMs, updatedAtMs, headId: null, isStageClosed: false };
}

describe('groupByDay', () => {
  it('parts by the calendar day, not by 24 hours', () => {
    const rows = [
      touched('early today', new Date(2026, 10, 21, 0, 1)),
      touched('late yesterday', new Date(2026, 10, 20, 23, 59)),
      touched('six days ago', new Date(2026, 10, 15, 9)),
      touched('long ago', new Date(2026, 8, 1)),
    ];
    const named = groupByDay(rows, noon).map(([group, members]) => [group, members.map(({ id }) => id)]);
    expect(named).toEqual([
      ['today', ['early today']],
      ['yesterday', ['late yesterday']],
      ['week', ['six days ago']],
      ['older', ['long ago']],
    ]);
  });

  it('leaves empty groups out and keeps the order', () => {
    const rows = [touched('b', new Date(2026, 10, 21, 11)), touched('a', new Date(2026, 10, 21, 10))];
    expect(groupByDay(rows, noon)).toEqual([['today', rows]]);
  });
});
