import 'server-only';

/** Where a picture's bytes are: in the request itself, or at an address that the demo never fetches. */
export type PictureSource =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'address' }
  | { readonly kind: 'malformed' };

const dataUrl = /^data:[^,]*?;base64,/i;

/** Source: RFC 2397; only the base64 form is used for pictures. */
export function readSource(url: string): PictureSource {
  if (!/^data:/i.test(url)) return { kind: 'address' };
  const head = dataUrl.exec(url.slice(0, 200))?.[0];
  if (head === undefined) return { kind: 'malformed' };
  const bytes = Buffer.from(url.slice(head.length), 'base64');
  return bytes.length === 0 ? { kind: 'malformed' } : { kind: 'bytes', bytes };
}
