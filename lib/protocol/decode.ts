import { createEventStreamDecoder, type StreamRecord } from '@/lib/core/event-stream';
import { isRecord, type JsonRecord } from '@/lib/core/is-record';
import { failureOfStatus, readErrorBody } from './error-body';
import type { Failure } from './failure';
import { listAt, numberAt, parseJson, recordAt, stringAt } from './json-fields';
import { readToolCall } from './read-tool-call';
import { readSources } from './search-sources';
import type { FinishReason, TurnEvent } from './turn-event';
import { noticePrefix, readNotice } from './turn-notice';
import { readUsage } from './usage';

const finishReasons = ['stop', 'length', 'tool_calls', 'content_filter'] as const;

const interrupted: Failure = {
  code: 'stream_interrupted',
  message: 'The answer broke off before its end.',
  param: null,
  retryable: true,
  status: 502,
};

/**
 * Turns the event stream of `POST /api/v1/chat/completions` back into turn events, one batch per read.
 * Ends with exactly one terminal event; a lost connection or a stream without a finish reason gives
 * `stream_interrupted`. When the fetch itself was aborted the generator just ends.
 */
export async function* decodeTurn(body: ReadableStream<Uint8Array>): AsyncGenerator<readonly TurnEvent[]> {
  const stream = createEventStreamDecoder(noticePrefix);
  const turn = createChunkReader();
  const reader = body.getReader();
  try {
    while (!turn.hasEnded()) {
      const { done, value } = await reader.read();
      const batch = turn.read(done ? stream.finish() : stream.feed(value));
      if (batch.length > 0) yield batch;
      if (done) break;
    }
    if (!turn.hasEnded()) yield [turn.endOfStream()];
  } catch (fault) {
    if (isAbort(fault)) return;
    yield [{ type: 'turn-failed', failure: interrupted }];
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Reads the body of an answer that was not 2xx: our own error shape, or whatever a proxy put in its place. */
export function decodeFailure(status: number, bodyText: string): Failure {
  return readErrorBody(parseJson(bodyText), status) ?? failureOfStatus(status);
}

function createChunkReader() {
  let hasStarted = false;
  let ended = false;
  let reason: FinishReason | null = null;

  const readComment = (json: string, events: TurnEvent[]) => {
    const notice = readNotice(parseJson(json));
    if (notice !== null) events.push({ type: 'turn-noticed', notice });
  };

  const readRecord = ({ data, isComment }: StreamRecord, events: TurnEvent[]) => {
    if (ended) return;
    if (isComment) return readComment(data, events);
    if (data === '[DONE]') {
      ended = true;
      events.push(endOfStream());
      return;
    }
    const chunk = parseJson(data);
    const failure = readErrorBody(chunk, 502);
    if (failure !== null) {
      ended = true;
      events.push({ type: 'turn-failed', failure });
      return;
    }
    if (!isRecord(chunk)) return;
    if (!hasStarted) events.push(startOf(chunk));
    hasStarted = true;
    const choice = listAt(chunk, 'choices')[0];
    pushDeltas(recordAt(choice, 'delta'), events);
    reason = finishReasonOf(choice) ?? reason;
    const usage = readUsage(chunk.usage);
    if (usage !== null) events.push({ type: 'usage', usage });
  };

  const endOfStream = (): TurnEvent =>
    reason === null ? { type: 'turn-failed', failure: interrupted } : { type: 'turn-finished', reason };

  return {
    read(records: readonly StreamRecord[]): readonly TurnEvent[] {
      const events: TurnEvent[] = [];
      for (const record of records) readRecord(record, events);
      return events;
    },
    endOfStream,
    hasEnded: () => ended,
  };
}

function startOf(chunk: JsonRecord): TurnEvent {
  return {
    type: 'turn-started',
    id: stringAt(chunk, 'id') ?? '',
    model: stringAt(chunk, 'model') ?? '',
    createdAtSeconds: numberAt(chunk, 'created') ?? 0,
  };
}

function pushDeltas(delta: JsonRecord | null, events: TurnEvent[]): void {
  const cited = listAt(delta, 'annotations').map((annotation) => recordAt(annotation, 'url_citation'));
  const sources = readSources(cited);
  if (sources.length > 0) events.push({ type: 'sources-found', sources });
  const reasoning = stringAt(delta, 'reasoning_content') ?? stringAt(delta, 'reasoning');
  if (reasoning) events.push({ type: 'reasoning-delta', text: reasoning });
  const text = stringAt(delta, 'content');
  if (text) events.push({ type: 'text-delta', text });
  for (const call of listAt(delta, 'tool_calls').map(readToolCall))
    events.push({ type: 'tool-call-delta', call });
}

function finishReasonOf(choice: unknown): FinishReason | null {
  const reason = stringAt(choice, 'finish_reason');
  if (reason === null) return null;
  return finishReasons.find((known) => known === reason) ?? 'stop';
}

function isAbort(fault: unknown): boolean {
  return fault instanceof Error && fault.name === 'AbortError';
}
