/** One file of an archive, as its central directory says. */
export interface ZipEntry {
  readonly name: string;
  /** 0: as it is; 8: pressed (deflate). */
  readonly method: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where its local header begins. */
  readonly headerAt: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
/** Of the record at the end, without its comment. */
const endBytes = 22;
const longestComment = 0xffff;
const entryBytes = 46;
const localBytes = 30;
/** Also a bound for what a small file may make us list. */
const mostEntries = 5000;

/**
 * The files that a zip archive lists; null where it is none or its list is cut off. Zip64 is not read: nothing that is
 * taken is so large.
 */
export async function readZipEntries(file: Blob): Promise<readonly ZipEntry[] | null> {
  const tail = await viewOf(file.slice(Math.max(0, file.size - endBytes - longestComment)));
  const end = findEnd(tail);
  if (end === null) return null;
  const count = tail.getUint16(end + 10, true);
  const size = tail.getUint32(end + 12, true);
  const start = tail.getUint32(end + 16, true);
  if (count > mostEntries || start + size > file.size) return null;
  return entriesOf(await viewOf(file.slice(start, start + size)), count);
}

/** An archive whose list is missing was cut off on its way. */
export async function beginsAsZip(file: Blob): Promise<boolean> {
  const start = await viewOf(file.slice(0, 4));
  return start.byteLength === 4 && start.getUint32(0, true) === localSignature;
}

/** The bytes of an entry as they lie in the archive; null where they are not all there. */
export async function packedBytesOf(file: Blob, entry: ZipEntry): Promise<Uint8Array<ArrayBuffer> | null> {
  const header = await viewOf(file.slice(entry.headerAt, entry.headerAt + localBytes));
  if (header.byteLength < localBytes || header.getUint32(0, true) !== localSignature) return null;
  const start = entry.headerAt + localBytes + header.getUint16(26, true) + header.getUint16(28, true);
  if (start + entry.packedBytes > file.size) return null;
  return new Uint8Array(await file.slice(start, start + entry.packedBytes).arrayBuffer());
}

async function viewOf(part: Blob): Promise<DataView> {
  return new DataView(await part.arrayBuffer());
}

function findEnd(tail: DataView): number | null {
  for (let at = tail.byteLength - endBytes; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) === endSignature) return at;
  }
  return null;
}

function entriesOf(directory: DataView, count: number): readonly ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < count) {
    if (at + entryBytes > directory.byteLength || directory.getUint32(at, true) !== entrySignature)
      return null;
    const nameBytes = directory.getUint16(at + 28, true);
    const next =
      at + entryBytes + nameBytes + directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true);
    if (next > directory.byteLength) return null;
    entries.push({
      name: new TextDecoder().decode(new Uint8Array(directory.buffer, at + entryBytes, nameBytes)),
      method: directory.getUint16(at + 10, true),
      packedBytes: directory.getUint32(at + 20, true),
      bytes: directory.getUint32(at + 24, true),
      headerAt: directory.getUint32(at + 42, true),
    });
    at = next;
  }
  return entries;
}
