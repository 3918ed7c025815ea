/**
 * The blob as a base64 data URL of its own media type. The platform encodes outside the script, which keeps the
 * page responsive. Rejects when the blob's bytes are gone (a file that was deleted or changed on disk).
 */
export function toDataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsDataURL(blob);
  });
}

/** How long the data URL of that many bytes is, in characters. */
export function dataUrlLength(byteLength: number, mediaType: string): number {
  return `data:${mediaType};base64,`.length + 4 * Math.ceil(byteLength / 3);
}
