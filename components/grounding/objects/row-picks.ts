import type { StoreApi } from 'zustand/vanilla';
import type { StageState } from '@/lib/grounding/stage-view';

/** Held while a row is pressed: what adds one row or lets it go, and what reaches from the last one to this one. */
interface PickKeys {
  readonly isOneMore: boolean;
  readonly isReach: boolean;
}

/** Picks shapes by their rows. */
export interface RowPicks {
  /** The rows that are there, in their order. */
  list(ids: readonly string[]): void;
  /** `startId`: where a reach begins when nothing is picked. */
  press(id: string, keys: PickKeys, startId?: string): void;
  /** Every row; the one given counts as the newest. */
  pressAll(newestId: string): void;
}

/** Of a press by mouse or by keyboard: Control or Command, and Shift. */
export function pickKeysOf(event: {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}): PickKeys {
  return { isOneMore: event.ctrlKey || event.metaKey, isReach: event.shiftKey };
}

export function createRowPicks(stage: StoreApi<StageState>): RowPicks {
  let ids: readonly string[] = [];
  let anchor: string | null = null;
  return {
    list(next) {
      ids = next;
    },
    press(id, keys, startId = id) {
      const { selectedShapeIds, selectAll } = stage.getState();
      // What was picked on the picture since is where the next reach begins.
      const newest = selectedShapeIds.at(-1) ?? startId;
      const from = anchor !== null && selectedShapeIds.includes(anchor) ? anchor : newest;
      selectAll(picksAfter(selectedShapeIds, id, keys, { ids, from }));
      anchor = keys.isReach ? from : id;
    },
    pressAll(newestId) {
      stage.getState().selectAll([...ids.filter((id) => id !== newestId), newestId]);
      anchor = newestId;
    },
  };
}

/**
 * What is picked after a press on `id`, the newest last. Alone: this one, or none when it alone was. One more: with it, or
 * without it. Reach: all from `from` to it, in place of what was picked; with both keys, on top of that.
 */
function picksAfter(
  picked: readonly string[],
  id: string,
  { isOneMore, isReach }: PickKeys,
  rows: { readonly ids: readonly string[]; readonly from: string },
): readonly string[] {
  if (isReach) {
    const range = reach(rows.ids, rows.from, id);
    const inRange = new Set(range);
    return isOneMore ? [...picked.filter((other) => !inRange.has(other)), ...range] : range;
  }
  if (isOneMore) {
    return picked.includes(id) ? picked.filter((other) => other !== id) : [...picked, id];
  }
  return picked.length === 1 && picked[0] === id ? [] : [id];
}

/** From one row to another, both included, in the direction of the reach; only the latter when the former is not there. */
function reach(ids: readonly string[], from: string, to: string): readonly string[] {
  const [start, end] = [ids.indexOf(from), ids.indexOf(to)];
  if (start < 0 || end < 0) return [to];
  return start <= end ? ids.slice(start, end + 1) : ids.slice(end, start + 1).toReversed();
}
