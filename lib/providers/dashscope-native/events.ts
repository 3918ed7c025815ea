import 'server-only';
import type { StreamRecord } from '@/lib/core/event-stream';
import type { Failure } from '@/lib/protocol/failure';
import type { ToolCallDelta } from '@/lib/protocol/turn-event';
import type { SearchSource } from '@/lib/protocol/turn-notice';
import { createTurnReader, type TurnReader, type WireChunk } from '../dashscope/turn-reader';
import type { WireError } from '../dashscope/wire-error';
import { createIncrements, type Increments } from './increments';
import { type NativeFrame, readFrame } from './wire';

/** Stands for the end of a stream that did not say that it ended: what was held back comes out. */
const endOfFrames: StreamRecord = { event: 'end-of-frames', data: '' };

/**
 * Turns the frames of one answer into turn events. `isCutByTime` is true for a whole answer that the upstream broke off
 * at its time limit: it has no finish reason then, and what it says so far is told as the answer.
 */
export function createNativeReader(
  describeError: (error: WireError) => Failure,
  { isCutByTime }: { readonly isCutByTime: boolean },
): TurnReader {
  const grow = createGrowth();
  const readChunk = (record: StreamRecord): WireChunk | null => {
    if (record === endOfFrames) return grow(nothingMore, true);
    const frame = readFrame(record);
    if (frame === null) return null;
    const chunk = grow(frame, hasEnd(frame));
    return isCutByTime && !hasEnd(frame) ? { ...chunk, ...cutByTime } : chunk;
  };
  const reader = createTurnReader(readChunk, describeError);
  return { ...reader, end: (fault) => [...reader.read([endOfFrames]), ...reader.end(fault)] };
}

const cutByTime = { finishReason: 'length', notices: [{ code: 'answer-cut-by-time' }] } as const;

const nothingMore: NativeFrame = {
  reasoning: null,
  text: null,
  toolCalls: [],
  sources: [],
  finishReason: null,
  usage: null,
  error: null,
};

function hasEnd({ finishReason, error }: NativeFrame): boolean {
  return error !== null || (finishReason !== null && finishReason !== '' && finishReason !== 'null');
}

/** Leaves of each frame what is new in it, whatever the upstream repeats. */
function createGrowth(): (frame: NativeFrame, isLast: boolean) => WireChunk {
  const reasoning = createIncrements();
  const text = createIncrements();
  const growCalls = createCallGrowth();
  let toldSources = '';

  const newSources = (sources: readonly SearchSource[]): Pick<WireChunk, 'sources'> => {
    const found = sources.map(({ url }) => url).join('\n');
    if (found === '' || found === toldSources) return {};
    toldSources = found;
    return { sources };
  };

  return ({ sources, ...frame }, isLast) => {
    const tokens = frame.usage?.completionTokens ?? null;
    const added = (growing: Increments, piece: string | null, isOver: boolean): string | null =>
      growing.take(piece ?? '', tokens) + (isOver ? growing.settle() : '') || null;
    return {
      ...frame,
      ...newSources(sources),
      reasoning: added(reasoning, frame.reasoning, isLast || frame.text !== null),
      text: added(text, frame.text, isLast),
      toolCalls: growCalls(frame.toolCalls, tokens, isLast),
    };
  };
}

type GrowCalls = (
  calls: readonly ToolCallDelta[],
  tokens: number | null,
  isLast: boolean,
) => readonly ToolCallDelta[];

/** A call is named once, and its arguments grow as a text does. */
function createCallGrowth(): GrowCalls {
  const growing = new Map<number, { hasId: boolean; hasName: boolean; readonly words: Increments }>();

  const grow = ({ index, id, name, argumentsDelta }: ToolCallDelta, tokens: number | null): ToolCallDelta => {
    const known = growing.get(index) ?? { hasId: false, hasName: false, words: createIncrements() };
    growing.set(index, known);
    const grown = {
      index,
      ...(id === undefined || known.hasId ? {} : { id }),
      ...(name === undefined || known.hasName ? {} : { name }),
      argumentsDelta: known.words.take(argumentsDelta, tokens),
    };
    known.hasId ||= id !== undefined;
    known.hasName ||= name !== undefined;
    return grown;
  };

  return (calls, tokens, isLast) => {
    const grown = calls.map((call) => grow(call, tokens));
    if (!isLast) return grown;
    const rest = [...growing].map(([index, { words }]) => ({ index, argumentsDelta: words.settle() }));
    return [...grown, ...rest.filter(({ argumentsDelta }) => argumentsDelta !== '')];
  };
}
