const quality = 0.82;

/** What a canvas shows as JPEG; on a page its own element, in a worker one off screen. */
export function encodeShot(canvas: OffscreenCanvas | HTMLCanvasElement): Promise<Blob> {
  if (!('toBlob' in canvas)) return canvas.convertToBlob({ type: 'image/jpeg', quality });
  return new Promise((resolve, reject) => {
    const take = (blob: Blob | null) => (blob === null ? reject(new Error('No frame')) : resolve(blob));
    canvas.toBlob(take, 'image/jpeg', quality);
  });
}
