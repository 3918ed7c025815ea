/** Boxes that say when a file and its tracks were made and changed, by the boxes they lie in. */
const dated = new Map([
  ['moov', new Set(['mvhd', 'trak'])],
  ['trak', new Set(['tkhd', 'mdia'])],
  ['mdia', new Set(['mdhd'])],
]);

/** Sets the times of making in an MP4 to "unknown", so that the same film is the same bytes on another day. */
export function forgetTimes(bytes, from = 0, to = bytes.length, wanted = new Set(['moov'])) {
  for (let at = from; at + 8 <= to; ) {
    const size = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (size < 8) throw new Error(`A box of ${size} bytes at ${at}: ${type}`);
    if (wanted.has(type)) {
      const inner = dated.get(type);
      if (inner) forgetTimes(bytes, at + 8, at + size, inner);
      else bytes.fill(0, at + 12, at + 12 + (bytes[at + 8] === 1 ? 16 : 8));
    }
    at += size;
  }
  return bytes;
}
