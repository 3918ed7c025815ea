/** Gives bytes of a blob; fewer where it ends before. Rejects when its file is gone. */
export type ReadBytes = (start: number, length: number) => Promise<Uint8Array<ArrayBuffer>>;

const windowBytes = 64 * 1024;

/** Reads a blob by windows, so that stepping through its headers takes few reads and little memory. */
export function readBlobWindow(blob: Blob): ReadBytes {
  let heldFrom = 0;
  let held = new Uint8Array(0);
  return async (start, length) => {
    const isHeld = start >= heldFrom && start + length <= heldFrom + held.length;
    if (!isHeld) {
      const end = start + Math.max(length, windowBytes);
      held = new Uint8Array(await blob.slice(start, end).arrayBuffer());
      heldFrom = start;
    }
    return held.subarray(start - heldFrom, start - heldFrom + length);
  };
}
