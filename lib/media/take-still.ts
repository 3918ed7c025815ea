/** As a camera's own program would save it. */
const photoQuality = 0.95;

/**
 * What a video element shows at this moment, at the full size of its pictures: as PNG, or as JPEG where it comes from
 * a camera. Rejects where nothing is shown yet, or where the browser has no canvas that large.
 */
export async function takeStill(
  video: HTMLVideoElement,
  mediaType: 'image/png' | 'image/jpeg',
): Promise<Blob> {
  const { videoWidth: width, videoHeight: height } = video;
  if (width === 0 || height === 0) throw new Error('There is no picture yet');
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser gives no canvas to draw on');
  context.drawImage(video, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, mediaType, photoQuality));
  if (blob === null) throw new Error('The picture could not be encoded');
  return blob;
}
