import 'server-only';
import type { StreamRecord } from '@/lib/core/event-stream';
import type { Failure } from '@/lib/protocol/failure';
import type { FinishReason, ToolCallDelta, TurnEvent, Usage } from '@/lib/protocol/turn-event';
import type { SearchSource, TurnNotice } from '@/lib/protocol/turn-notice';
import { brokenOff } from './failures';
import { createThinkSplitter } from './think-splitter';
import type { WireError } from './wire-error';

/** One record of an upstream's stream, with every optional field made plain; words are null when there are none. */
export interface WireChunk {
  readonly reasoning: string | null;
  readonly text: string | null;
  readonly toolCalls: readonly ToolCallDelta[];
  /** Pages that a search found, where the endpoint tells of them. */
  readonly sources?: readonly SearchSource[];
  /** What else the person is to be told of this answer. */
  readonly notices?: readonly TurnNotice[];
  readonly finishReason: string | null;
  readonly usage: Usage | null;
  readonly error: WireError | null;
}

export interface TurnReader {
  /** The events of these records; empty once the turn has ended. */
  read(records: readonly StreamRecord[]): TurnEvent[];
  /** The terminal events of a stream that will say no more, `fault` being why it stopped early. */
  end(fault: Failure): TurnEvent[];
  hasEnded(): boolean;
}

/**
 * Turns the upstream's chunks into turn events. `usage` is kept until the end, as some servers repeat it in every
 * chunk. `readChunk` gives null for a record that tells nothing; `describeError` words an error as a failure.
 */
export function createTurnReader(
  readChunk: (record: StreamRecord) => WireChunk | null,
  describeError: (error: WireError) => Failure,
): TurnReader {
  const splitter = createThinkSplitter();
  let reason: FinishReason | null = null;
  let usage: Usage | null = null;
  let ended = false;

  const endWith = (last: TurnEvent, events: TurnEvent[]): TurnEvent[] => {
    ended = true;
    splitter.finish(events);
    if (usage !== null) events.push({ type: 'usage', usage });
    events.push(last);
    return events;
  };

  const lastEvent = (fault: Failure): TurnEvent =>
    reason === null ? { type: 'turn-failed', failure: fault } : { type: 'turn-finished', reason };

  const readDeltas = (chunk: WireChunk, events: TurnEvent[]) => {
    if (chunk.sources !== undefined) events.push({ type: 'sources-found', sources: chunk.sources });
    for (const notice of chunk.notices ?? []) events.push({ type: 'turn-noticed', notice });
    if (chunk.reasoning !== null) splitter.feedReasoning(chunk.reasoning, events);
    if (chunk.text !== null) splitter.feedText(chunk.text, events);
    for (const call of chunk.toolCalls) {
      if (call.id || call.name || call.argumentsDelta) events.push({ type: 'tool-call-delta', call });
    }
  };

  const readRecord = (record: StreamRecord, events: TurnEvent[]) => {
    if (record.data === '[DONE]') {
      endWith(lastEvent(brokenOff), events);
      return;
    }
    const chunk = readChunk(record);
    if (chunk === null) return;
    readDeltas(chunk, events);
    usage = chunk.usage ?? usage;
    reason = readFinishReason(chunk.finishReason) ?? reason;
    if (chunk.error !== null) endWith({ type: 'turn-failed', failure: describeError(chunk.error) }, events);
  };

  return {
    read(records) {
      const events: TurnEvent[] = [];
      for (const record of records) {
        if (!ended) readRecord(record, events);
      }
      return events;
    },
    end: (fault) => endWith(lastEvent(fault), []),
    hasEnded: () => ended,
  };
}

/** Servers differ in their words for a plain end; the native endpoint says the text `"null"` until there is one. */
function readFinishReason(reason: string | null): FinishReason | null {
  if (reason === null || reason === '' || reason === 'null' || reason === 'error') return null;
  if (reason === 'length' || reason === 'max_tokens') return 'length';
  if (reason === 'tool_calls' || reason === 'function_call') return 'tool_calls';
  if (reason === 'content_filter') return 'content_filter';
  return 'stop';
}
