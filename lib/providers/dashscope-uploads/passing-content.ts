import 'server-only';

/**
 * So much of a file's beginning is held in case the store refuses before it has looked at the file: more than a
 * socket's send buffer, which swallows that much before any refusal can arrive.
 */
const keptBytes = 8 * 1024 * 1024;

/** A file's bytes on their way from the sender's socket to the store's, read no faster than the store takes them. */
export interface PassingContent {
  /** The bytes from their beginning between two others; null when they have gone too far to begin again. */
  open(before: Uint8Array<ArrayBuffer>, after: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array> | null;
  /** All of it was given out. */
  isSpent(): boolean;
  /** The sender left half-way, or sent more or fewer bytes than it said. */
  isBroken(): boolean;
  /** The next bytes are the sender's to send. */
  isWaitingForSender(): boolean;
}

type Piece = Awaited<ReturnType<ReadableStreamDefaultReader<Uint8Array>['read']>>;

/** `onMove` is called whenever bytes arrive. Nothing is read from the sender before the store wants it. */
export function createPassingContent(
  content: ReadableStream<Uint8Array>,
  byteLength: number,
  onMove: () => void,
): PassingContent {
  const reader = content.getReader();
  let kept: Uint8Array[] | null = [];
  let passedBytes = 0;
  let hasEnded = false;
  let isBroken = false;
  /** A read whose bytes nobody has taken yet: the one who asked for it may have been cut off meanwhile. */
  let unread: Promise<Piece> | null = null;

  const note = ({ value }: Piece): void => {
    if (value === undefined) {
      hasEnded = true;
      isBroken = passedBytes !== byteLength;
    } else {
      passedBytes += value.length;
      isBroken = passedBytes > byteLength;
      if (passedBytes > keptBytes) kept = null;
      kept?.push(value);
    }
    onMove();
  };

  /** The next piece of the file, null at its end, undefined when the one who asked is no longer there. */
  const nextPiece = async (isThere: () => boolean): Promise<Uint8Array | null | undefined> => {
    if (hasEnded) return null;
    unread ??= reader.read();
    try {
      const piece = await unread;
      if (!isThere()) return undefined;
      unread = null;
      note(piece);
      if (isBroken) throw new Error('The file is not as long as it was said to be.');
      return piece.value ?? null;
    } catch (fault) {
      isBroken = true;
      throw fault;
    }
  };

  return {
    open(before, after) {
      if (kept === null) return null;
      const waiting = [before, ...kept];
      let isThere = true;
      return new ReadableStream<Uint8Array>(
        {
          async pull(controller) {
            const piece = waiting.shift() ?? (await nextPiece(() => isThere));
            if (piece === undefined) return;
            controller.enqueue(piece ?? after);
            if (piece === null) controller.close();
          },
          cancel() {
            isThere = false;
          },
        },
        { highWaterMark: 0 },
      );
    },
    isSpent: () => hasEnded,
    isBroken: () => isBroken,
    isWaitingForSender: () => unread !== null,
  };
}
