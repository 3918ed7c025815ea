import 'server-only';
import type { StreamRecord } from '@/lib/core/event-stream';
import type { Failure } from '@/lib/protocol/failure';
import type { FinishReason, TurnEvent, Usage } from '@/lib/protocol/turn-event';
import { brokenOff } from '../dashscope/failures';
import type { WireError } from '../dashscope/wire-error';
import { createThinkSplitter } from './think-splitter';
import { createChunkReader, type WireChunk } from './wire';

export interface TurnReader {
  /** The events of these records; empty once the turn has ended. */
  read(records: readonly StreamRecord[]): TurnEvent[];
  /** The terminal events of a stream that will say no more, `fault` being why it stopped early. */
  end(fault: Failure): TurnEvent[];
  hasEnded(): boolean;
}

/**
 * Turns the upstream's chunks into turn events. `usage` is kept until the end, as some servers repeat it in every
 * chunk. `describeError` words an error frame as a failure.
 */
export function createTurnReader(describeError: (error: WireError) => Failure): TurnReader {
  const splitter = createThinkSplitter();
  const readChunk = createChunkReader();
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
    const chunk = readChunk(record.data);
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

/** Servers differ in their words for a plain end; the text `"null"` comes from the vendor's native protocol. */
function readFinishReason(reason: string | null): FinishReason | null {
  if (reason === null || reason === '' || reason === 'null' || reason === 'error') return null;
  if (reason === 'length' || reason === 'max_tokens') return 'length';
  if (reason === 'tool_calls' || reason === 'function_call') return 'tool_calls';
  if (reason === 'content_filter') return 'content_filter';
  return 'stop';
}
