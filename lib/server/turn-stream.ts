import 'server-only';
import { createTurnEncoder } from '@/lib/protocol/encode';
import type { TurnEvent } from '@/lib/protocol/turn-event';
import { internalError } from './failures';

export interface TurnStreamSettings {
  readonly includesUsage: boolean;
  readonly pingMs: number;
  /** Ends the provider's work when the client cancels the stream. */
  readonly abort: () => void;
}

/** A provider that accepted and then says nothing is told of after this long: the headers go out with it. */
const openingMs = 40;

/** Server-Sent Events of a turn, pulled as the client reads. `first` may still be awaited: its wait is filled with pings. */
export function streamTurn(
  first: Promise<IteratorResult<readonly TurnEvent[]>>,
  batches: AsyncIterator<readonly TurnEvent[]>,
  { includesUsage, pingMs, abort }: TurnStreamSettings,
): ReadableStream<Uint8Array> {
  const encoder = createTurnEncoder({ includesUsage });
  const bytes = new TextEncoder();
  let next: Promise<IteratorResult<readonly TurnEvent[]>> | null = first;
  let timer: NodeJS.Timeout | undefined;
  let isOpen = true;

  const close = () => {
    isOpen = false;
    clearTimeout(timer);
  };

  const send = (controller: ReadableStreamDefaultController<Uint8Array>, text: string) => {
    if (isOpen && text !== '') controller.enqueue(bytes.encode(text));
  };

  const breakSilenceAfter = (ms: number, controller: ReadableStreamDefaultController<Uint8Array>) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if ((controller.desiredSize ?? 0) > 0) send(controller, encoder.encodeSilence());
      breakSilenceAfter(pingMs, controller);
    }, ms);
  };

  /** The text of the next batches that say something, and whether they were the last. */
  const readText = async (): Promise<{ text: string; isLast: boolean }> => {
    for (;;) {
      const { done, value } = await (next ?? batches.next());
      next = null;
      if (done) return { text: '', isLast: true };
      const text = encoder.encode(value);
      if (text !== '') return { text, isLast: isTerminal(value.at(-1)) };
    }
  };

  return new ReadableStream<Uint8Array>({
    start(controller) {
      breakSilenceAfter(openingMs, controller);
    },
    async pull(controller) {
      const { text, isLast } = await readText().catch(() => ({
        text: encoder.encode([{ type: 'turn-failed', failure: internalError }]),
        isLast: true,
      }));
      if (!isOpen) return;
      send(controller, text);
      if (!isLast) return breakSilenceAfter(pingMs, controller);
      close();
      controller.close();
      void batches.return?.();
    },
    cancel() {
      close();
      abort();
    },
  });
}

export function isTerminal(event: TurnEvent | undefined): boolean {
  return event?.type === 'turn-finished' || event?.type === 'turn-failed';
}
