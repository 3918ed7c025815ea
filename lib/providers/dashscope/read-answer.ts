import 'server-only';
import { createEventStreamDecoder } from '@/lib/core/event-stream';
import type { TurnEvent } from '@/lib/protocol/turn-event';
import { brokenOff, failureOf } from './failures';
import type { TurnReader } from './turn-reader';
import type { Watchdog } from './watchdog';

/** How long a finished answer may take to end its connection before it is cut instead of kept for the next turn. */
const closingGraceMs = 1000;

/**
 * Reads an accepted answer to its end, one batch of events per read. Silence and cuts become failures that keep
 * the text; after an abort of the client nothing more comes.
 */
export async function* readAnswer(
  response: Response,
  watchdog: Watchdog,
  idleMs: number,
  turn: TurnReader,
): AsyncGenerator<readonly TurnEvent[]> {
  const stream = createEventStreamDecoder();
  const reader = response.body?.getReader();
  try {
    while (reader !== undefined && !turn.hasEnded()) {
      const { done, value } = await reader.read();
      watchdog.rest();
      const events = turn.read(done ? stream.finish() : stream.feed(value));
      if (events.length > 0) yield events;
      if (done) break;
      watchdog.expect(idleMs);
    }
    if (!turn.hasEnded()) yield turn.end(brokenOff);
  } catch {
    if (watchdog.hasExpired()) yield turn.end(failureOf('upstream_timeout'));
    else if (!watchdog.signal.aborted) yield turn.end(brokenOff);
  } finally {
    if (reader !== undefined && turn.hasEnded()) void closeGently(reader, watchdog);
    else watchdog.abort();
  }
}

/** Reads past the last record to the end of the body, which leaves the connection fit for the next turn. */
async function closeGently(reader: ReadableStreamDefaultReader<Uint8Array>, watchdog: Watchdog) {
  const timer = setTimeout(watchdog.abort, closingGraceMs);
  try {
    while (!(await reader.read()).done);
  } catch {
    // The upstream cut a connection that had nothing more to tell.
  } finally {
    clearTimeout(timer);
  }
}
