import { inflateRawSync } from 'node:zlib';

/** The files of a zip archive by name, read from its central directory (APPNOTE 6.3.10, sections 4.3.7, 4.3.12, 4.3.16). */
export function readZip(archive: Buffer): ReadonlyMap<string, Buffer> {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1) throw new Error('Not a zip archive.');
  const files = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (archive.readUInt32LE(at) !== 0x02014b50) throw new Error('No entry of the directory.');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      archive.readUInt16LE(at + offset),
    );
    const nameEnd = at + 46 + (nameLength ?? 0);
    files.set(archive.toString('utf8', at + 46, nameEnd), contentOf(archive, at));
    at = nameEnd + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return files;
}

function contentOf(archive: Buffer, entry: number): Buffer {
  const method = archive.readUInt16LE(entry + 10);
  const compressedSize = archive.readUInt32LE(entry + 20);
  const header = archive.readUInt32LE(entry + 42);
  const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
  const bytes = archive.subarray(start, start + compressedSize);
  const content = method === 0 ? bytes : inflateRawSync(bytes);
  if (content.length !== archive.readUInt32LE(entry + 24)) throw new Error('Another size than written.');
  return content;
}
