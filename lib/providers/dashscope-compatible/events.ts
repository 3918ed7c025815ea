import 'server-only';
import type { Failure } from '@/lib/protocol/failure';
import { createTurnReader, type TurnReader } from '../dashscope/turn-reader';
import type { WireError } from '../dashscope/wire-error';
import { createChunkReader } from './wire';

/** Turns the records of one stream into turn events; `describeError` words an error frame as a failure. */
export function createCompatibleReader(describeError: (error: WireError) => Failure): TurnReader {
  const readChunk = createChunkReader();
  return createTurnReader(({ data }) => readChunk(data), describeError);
}
