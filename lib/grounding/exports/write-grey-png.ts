import { zlibSync } from 'fflate';
import { type MaskGrid, maskColumns } from '../mask-grid';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A mask as a grey PNG of 8 bits, 1 where it is in and 0 elsewhere. Source: the PNG specification, third edition. */
export function writeGreyPng(grid: MaskGrid): Uint8Array {
  const rowBytes = grid.width + 1;
  const rows = new Uint8Array(rowBytes * grid.height);
  maskColumns(grid).forEach((stretches, x) => {
    for (let index = 0; index + 1 < stretches.length; index += 2) {
      for (let y = stretches[index] ?? 0; y < (stretches[index + 1] ?? 0); y += 1)
        rows[y * rowBytes + 1 + x] = 1;
    }
  });
  const header = Uint8Array.from([...bigEndian(grid.width), ...bigEndian(grid.height), 8, 0, 0, 0, 0]);
  const chunks = [chunk('IHDR', header), chunk('IDAT', zlibSync(rows)), chunk('IEND', new Uint8Array())];
  return joined([Uint8Array.from(signature), ...chunks]);
}

/** Without the `data:` before it. */
export function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + pieceBytes)));
  }
  return btoa(pieces.join(''));
}

/** No call takes all bytes of a large mask as arguments. */
const pieceBytes = 8192;

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = joined([Uint8Array.from(type, (letter) => letter.charCodeAt(0)), data]);
  return joined([bigEndian(data.length), body, bigEndian(checksum(body))]);
}

function bigEndian(value: number): Uint8Array {
  return Uint8Array.from([24, 16, 8, 0], (shift) => (value >>> shift) & 0xff);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  parts.reduce((at, part) => {
    whole.set(part, at);
    return at + part.length;
  }, 0);
  return whole;
}

/** CRC-32 as PNG has it. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
