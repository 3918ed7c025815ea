import type { AssistantMessage } from '../rows';

/** More would show no difference and only lie in storage. */
const mostEntries = 2000;

type Grown = Pick<AssistantMessage, 'reasoning' | 'text'>;

/**
 * Notes how a reply grows. Whenever there are too many entries, every second one goes, and from then on what comes
 * closer together than the others stand becomes one entry.
 */
export function createReplyTimeline() {
  let entries: number[] = [];
  let apartMs = 0;

  return {
    note({ reasoning, text }: Grown, elapsedMs: number): void {
      const [lastMs = 0, lastReasoning = 0, lastText = 0] = entries.slice(-3);
      if (reasoning.length === lastReasoning && text.length === lastText) return;
      const atMs = Math.max(lastMs, Math.round(elapsedMs));
      const isClose = entries.length > 0 && atMs - lastMs < apartMs;
      if (isClose) entries.splice(-3, 3, lastMs, reasoning.length, text.length);
      else entries.push(atMs, reasoning.length, text.length);
      if (entries.length <= mostEntries * 3) return;
      entries = everySecond(entries);
      apartMs = Math.ceil((2 * (atMs - (entries[0] ?? 0))) / mostEntries);
    },

    /** As the row of a reply keeps it; the same row where nothing came. */
    addTo: (reply: AssistantMessage): AssistantMessage =>
      entries.length === 0 ? reply : { ...reply, timeline: entries },
  };
}

export type ReplyTimeline = ReturnType<typeof createReplyTimeline>;

/** The last one stays: it says where the reply ended. */
function everySecond(entries: readonly number[]): number[] {
  const kept = (entries.length / 3 - 1) % 2;
  return entries.filter((_, index) => Math.floor(index / 3) % 2 === kept);
}
