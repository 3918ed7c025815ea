import 'server-only';
import { createEventStreamDecoder, type StreamRecord } from '@/lib/core/event-stream';
import { err, ok, type Result } from '@/lib/core/result';
import { readErrorText, type WireError } from '../dashscope/wire-error';

/** An error that came in place of an answer, inside status 200, with the status that the frame itself names. */
export interface EarlyError {
  readonly error: WireError;
  readonly status: number;
}

/**
 * Waits for the first frame of an accepted stream. Nothing has been said yet when it is an error: that is a refusal
 * like any other and may be asked again. Otherwise the answer is given back with all of its bytes. Rejects when the
 * connection breaks.
 */
export async function awaitFirstFrame(response: Response): Promise<Result<Response, EarlyError>> {
  if (response.body === null) return ok(response);
  const decoder = createEventStreamDecoder();
  const reader = response.body.getReader();
  const pieces: Uint8Array[] = [];
  let first: StreamRecord | undefined;
  let isOver = false;
  while (first === undefined && !isOver) {
    const { done, value } = await reader.read();
    if (value !== undefined) pieces.push(value);
    isOver = done;
    first = (value === undefined ? decoder.finish() : decoder.feed(value))[0];
  }
  if (first?.event === 'error') {
    await reader.cancel();
    return err({ error: readErrorText(first.data), status: statusIn(pieces) });
  }
  return ok(new Response(bodyOf(pieces, reader), response));
}

/** The vendor writes the status of a frame as a comment, `:HTTP_STATUS/429`. */
function statusIn(pieces: readonly Uint8Array[]): number {
  const status = Number(/^:HTTP_STATUS\/([45]\d\d)\s*$/m.exec(Buffer.concat(pieces).toString())?.[1]);
  return Number.isNaN(status) ? 502 : status;
}

/** The pieces that were read already, then the rest as it comes. */
function bodyOf(
  pieces: readonly Uint8Array[],
  reader: ReadableStreamDefaultReader<Uint8Array>,
): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
    },
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
