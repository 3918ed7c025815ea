import type { ReplyTiming } from '@/lib/conversation/rows';
import type { Usage } from '@/lib/protocol/turn-event';

/** Shorter than this a stream arrived in one piece: its rate would say nothing. */
const leastStreamMs = 50;

/** Tokens written (thinking included) ÷ time from the first token to the end; null unless all three were received. */
export function tokensPerSecond(usage: Usage | null, timing: ReplyTiming): number | null {
  if (usage === null || timing.firstTokenMs === null || timing.totalMs === null) return null;
  const streamMs = timing.totalMs - timing.firstTokenMs;
  if (streamMs < leastStreamMs || usage.completionTokens < 2) return null;
  return usage.completionTokens / (streamMs / 1000);
}
