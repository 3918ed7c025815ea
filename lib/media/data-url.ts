/** Small enough to encode well within one frame; a multiple of three, so that pieces of base64 can be joined. */
const pieceBytes = 3 * 2 ** 17;

/** How many numbers one call may take as arguments. */
const argumentsAtOnce = 2 ** 13;

/**
 * The blob as a base64 data URL of its own media type. Encodes piece by piece, so that a large picture never
 * holds up the page.
 */
export async function toDataUrl(blob: Blob): Promise<string> {
  const pieces = [dataUrlPrefix(blob.type)];
  for (let start = 0; start < blob.size; start += pieceBytes) {
    const piece = await blob.slice(start, start + pieceBytes).arrayBuffer();
    pieces.push(toBase64(new Uint8Array(piece)));
  }
  return pieces.join('');
}

/** How long the data URL of that many bytes is, in characters. */
export function dataUrlLength(byteLength: number, mediaType: string): number {
  return dataUrlPrefix(mediaType).length + 4 * Math.ceil(byteLength / 3);
}

function dataUrlPrefix(mediaType: string): string {
  return `data:${mediaType};base64,`;
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += argumentsAtOnce) {
    binary += String.fromCharCode(...bytes.subarray(start, start + argumentsAtOnce));
  }
  return btoa(binary);
}
