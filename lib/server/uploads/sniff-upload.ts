import 'server-only';

export interface UploadKind {
  readonly mediaType: string;
  /** Of the name it gets in the store, by which the vendor's side recognises it. */
  readonly extension: string;
}

/** How many of a file's first bytes are looked at. */
export const sniffedBytes = 64;

interface Signature extends UploadKind {
  /** Signs as `textOf` gives them. */
  readonly begins: RegExp;
}

const kind = (mediaType: string, extension: string, begins: RegExp): Signature => ({
  mediaType,
  extension,
  begins,
});

/** Only files whose first bytes say that a model can look at them; a type that the sender states counts for nothing. */
const signatures: readonly Signature[] = [
  kind('image/jpeg', 'jpg', /^ÿØÿ/),
  kind('image/png', 'png', /^.PNG.{8}IHDR/s),
  kind('image/webp', 'webp', /^RIFF.{4}WEBP/s),
  kind('image/gif', 'gif', /^GIF8[79]a/),
  kind('image/bmp', 'bmp', /^BM.{13}~/s),
  kind('image/tiff', 'tiff', /^(?:II\*~|MM~\*)/),
  kind('image/avif', 'avif', /^.{4}ftyp(?:.{4})*?avi[fs]/s),
  kind('image/heic', 'heic', /^.{4}ftyp(?:.{4})*?(?:hei[cxms]|hev[cxms]|mif1|msf1)/s),
  kind('video/quicktime', 'mov', /^.{4}(?:ftypqt {2}|moov|wide)/s),
  kind('video/mp4', 'mp4', /^.{4}ftyp(?!M4[ABP] |crx )/s),
  kind('video/webm', 'webm', /^~Eß£.*webm/s),
  kind('video/x-matroska', 'mkv', /^~Eß£.*matroska/s),
  kind('video/x-msvideo', 'avi', /^RIFF.{4}AVI /s),
  kind('video/x-flv', 'flv', /^FLV~/),
  kind('video/x-ms-wmv', 'wmv', /^0&²u.fÏ~/),
];

/** What a file is by its first bytes; null for what no vision model takes. */
export function sniffUpload(head: Uint8Array): UploadKind | null {
  const text = textOf(head.subarray(0, sniffedBytes));
  const found = signatures.find(({ begins }) => begins.test(text));
  return found === undefined ? null : { mediaType: found.mediaType, extension: found.extension };
}

/** Latin-1, so that a byte is one sign; control bytes as tildes. */
function textOf(head: Uint8Array): string {
  return Array.from(Buffer.from(head).toString('latin1'), (sign) => (sign < ' ' ? '~' : sign)).join('');
}
