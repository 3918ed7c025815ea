import 'server-only';
import { err, ok, type Result } from '@/lib/core/result';
import type { Failure } from '@/lib/protocol/failure';
import { errorText, toResponse } from '../failures';

/** A body that was too large, with what is left of it still arriving; or one whose sender left half-way. */
type BodyFault =
  | { readonly kind: 'too-large'; readonly unread: ReadableStreamDefaultReader<Uint8Array> | null }
  | { readonly kind: 'broken-off' };

/**
 * Collects a request's body of at most `maxBytes`, into one buffer: a stated length is allocated once and filled
 * as it arrives, so megabytes of base64 are copied once.
 */
export async function readBody(
  request: Request,
  maxBytes: number,
): Promise<Result<Uint8Array<ArrayBuffer>, BodyFault>> {
  const stated = Number(request.headers.get('content-length') ?? 0);
  const reader: ReadableStreamDefaultReader<Uint8Array> | null = request.body?.getReader() ?? null;
  if (stated > maxBytes) return err({ kind: 'too-large', unread: reader });
  let buffer: Uint8Array<ArrayBuffer> = Buffer.allocUnsafe(stated || 64 * 1024);
  let length = 0;
  while (reader !== null) {
    const piece = await reader.read().catch(() => null);
    if (piece === null) return err({ kind: 'broken-off' });
    const { done, value } = piece;
    if (done) break;
    if (length + value.length > maxBytes) return err({ kind: 'too-large', unread: reader });
    if (length + value.length > buffer.length) buffer = grown(buffer, length + value.length);
    buffer.set(value, length);
    length += value.length;
  }
  return ok(length === buffer.length ? buffer : buffer.subarray(0, length));
}

function grown(buffer: Uint8Array<ArrayBuffer>, atLeast: number): Uint8Array<ArrayBuffer> {
  const larger = Buffer.allocUnsafe(Math.max(atLeast, buffer.length * 2));
  larger.set(buffer);
  return larger;
}

/** How much of a refused body is swallowed, and for how long, before the connection is closed on its sender. */
const maxDrainedBytes = 512 * 1024 * 1024;
const maxDrainMs = 30_000;

/**
 * An answer that a client still sending can read: the text goes out at once, and the answer ends when the client
 * has sent everything. Closing the connection under a sender would discard the answer with it.
 */
export function answerWhileDraining(
  failure: Failure,
  unread: ReadableStreamDefaultReader<Uint8Array> | null,
): Response {
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      controller.enqueue(new TextEncoder().encode(errorText(failure)));
      if (unread !== null) await drain(unread);
      try {
        controller.close();
      } catch {
        // The client has left: there is no one to answer any more.
      }
    },
  });
  return toResponse(failure, { connection: 'close' }, body);
}

async function drain(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  const giveUp = () => void reader.cancel().catch(() => undefined);
  const timer = setTimeout(giveUp, maxDrainMs);
  let drainedBytes = 0;
  try {
    while (drainedBytes < maxDrainedBytes) {
      const { done, value } = await reader.read();
      if (done) return;
      drainedBytes += value.length;
    }
    giveUp();
  } catch {
    // The client stopped sending; it may still read.
  } finally {
    clearTimeout(timer);
  }
}
