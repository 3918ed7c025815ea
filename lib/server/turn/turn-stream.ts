import 'server-only';
import { createTurnEncoder, type TurnEncoder } from '@/lib/protocol/encode';
import type { TurnEvent } from '@/lib/protocol/turn-event';
import { internalError } from '../failures';

export interface TurnStreamSettings {
  readonly includesUsage: boolean;
  readonly pingMs: number;
  /** Ends the provider's work when the client cancels the stream. */
  readonly abort: () => void;
  /** Aborted when nobody reads on, whether or not the stream is cancelled, too. */
  readonly signal: AbortSignal;
  /** Told once, when nothing more is sent, how many bytes were. */
  readonly onEnd: (bytesOut: number) => void;
  readonly onFault: (fault: unknown) => void;
}

type First = Promise<IteratorResult<readonly TurnEvent[]>>;
type Batches = AsyncIterator<readonly TurnEvent[]>;

/** A provider that accepted and then says nothing is told of after this long: the headers go out with it. */
const openingMs = 40;

/** Server-Sent Events of a turn, pulled as the client reads. `first` may still be awaited: its wait is filled with pings. */
export function streamTurn(
  first: First,
  batches: Batches,
  { includesUsage, pingMs, abort, signal, onEnd, onFault }: TurnStreamSettings,
): ReadableStream<Uint8Array> {
  const encoder = createTurnEncoder({ includesUsage });
  const readText = textReader(first, batches, encoder, onFault);
  const bytes = new TextEncoder();
  let timer: NodeJS.Timeout | undefined;
  let isOpen = true;
  let bytesOut = 0;

  const send = (controller: ReadableStreamDefaultController<Uint8Array>, text: string) => {
    if (!isOpen || text === '') return;
    const chunk = bytes.encode(text);
    bytesOut += chunk.byteLength;
    controller.enqueue(chunk);
  };

  const breakSilenceAfter = (ms: number, controller: ReadableStreamDefaultController<Uint8Array>) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if ((controller.desiredSize ?? 0) > 0) send(controller, encoder.encodeSilence());
      breakSilenceAfter(pingMs, controller);
    }, ms);
  };

  const close = () => {
    clearTimeout(timer);
    if (!isOpen) return;
    isOpen = false;
    onEnd(bytesOut);
    // A provider that waits for the next read is told that none will come, or its timers would wait on.
    void batches.return?.().catch(onFault);
  };

  return new ReadableStream<Uint8Array>({
    start(controller) {
      const leave = () => {
        if (isOpen) controller.close();
        close();
      };
      breakSilenceAfter(openingMs, controller);
      if (signal.aborted) leave();
      else signal.addEventListener('abort', leave, { once: true });
    },
    async pull(controller) {
      const { text, isLast } = await readText();
      if (!isOpen) return;
      send(controller, text);
      if (!isLast) return breakSilenceAfter(pingMs, controller);
      controller.close();
      close();
    },
    cancel() {
      close();
      abort();
    },
  });
}

/** Reads the text of the next batches that say something, and whether they were the last; never rejects. */
function textReader(first: First, batches: Batches, encoder: TurnEncoder, onFault: (fault: unknown) => void) {
  let next: First | null = first;
  return async (): Promise<{ text: string; isLast: boolean }> => {
    try {
      for (;;) {
        const { done, value } = await (next ?? batches.next());
        next = null;
        if (done) return { text: '', isLast: true };
        const text = encoder.encode(value);
        if (text !== '') return { text, isLast: isTerminal(value.at(-1)) };
      }
    } catch (fault) {
      onFault(fault);
      return { text: encoder.encode([{ type: 'turn-failed', failure: internalError }]), isLast: true };
    }
  };
}

function isTerminal(event: TurnEvent | undefined): boolean {
  return event?.type === 'turn-finished' || event?.type === 'turn-failed';
}
