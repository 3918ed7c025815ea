import { Inflate } from 'fflate';

/** Pressed bytes are unpacked in pieces of this size, so that a bomb is noticed early. */
const pieceBytes = 64 * 1024;

/** Unpacks (raw deflate); null where it does not come to exactly so many bytes. Never makes more than one piece more. */
export function inflateWithin(packed: Uint8Array, bytes: number): Uint8Array<ArrayBuffer> | null {
  const unpacked = new Uint8Array(bytes);
  let filled = 0;
  const inflate = new Inflate((piece) => {
    if (filled + piece.length <= bytes) unpacked.set(piece, filled);
    filled += piece.length;
  });
  try {
    for (let at = 0; at < packed.length && filled <= bytes; at += pieceBytes) {
      inflate.push(packed.subarray(at, at + pieceBytes), at + pieceBytes >= packed.length);
    }
  } catch {
    return null;
  }
  return filled === bytes ? unpacked : null;
}
