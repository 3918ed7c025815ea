import { asciiAt } from './ascii';

/** One box of an ISO media or QuickTime file: its four-letter type, and where it and its content stand. */
export interface IsoBox {
  readonly type: string;
  readonly start: number;
  readonly contentStart: number;
  readonly end: number;
}

/** The boxes between two offsets, ending where they stop making sense. Source: ISO/IEC 14496-12, section 4.2. */
export function* isoBoxes(bytes: Uint8Array<ArrayBuffer>, from: number, to: number): Generator<IsoBox> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let start = from;
  while (start + 8 <= to) {
    const type = asciiAt(bytes, start + 4, 4);
    const declared = view.getUint32(start);
    const isLong = declared === 1 && start + 16 <= to;
    const contentStart = start + (isLong ? 16 : 8);
    const length = isLong ? Number(view.getBigUint64(start + 8)) : declared === 0 ? to - start : declared;
    const end = start + length;
    if (end < contentStart || end > to) return;
    yield { type, start, contentStart, end };
    start = end;
  }
}
