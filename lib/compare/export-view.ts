import type { Size } from '@/lib/grounding/spaces';

interface ShownPane {
  /** Left, top, width and height in CSS pixels of the view. */
  readonly place: readonly [number, number, number, number];
  readonly ground: string;
  /** As they are seen, the lowest first. */
  readonly canvases: readonly HTMLCanvasElement[];
  readonly caption: string;
}

interface ShownView {
  /** CSS pixels. */
  readonly size: Size;
  readonly devicePixelRatio: number;
  readonly ground: string;
  readonly fontFamily: string;
  readonly panes: readonly ShownPane[];
}

const captionPx = 13;
const paddingPx = 8;

/** What panes show, as one PNG with a pixel for each of the screen's. Rejects where there is no canvas that large. */
export async function exportView({
  size,
  devicePixelRatio,
  ground,
  fontFamily,
  panes,
}: ShownView): Promise<Blob> {
  const width = Math.round(size.width * devicePixelRatio);
  const height = Math.round(size.height * devicePixelRatio);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser gives no canvas to draw on');
  context.scale(devicePixelRatio, devicePixelRatio);
  context.fillStyle = ground;
  context.fillRect(0, 0, size.width, size.height);
  for (const { place, ground: paneGround, canvases, caption } of panes) {
    context.fillStyle = paneGround;
    context.fillRect(...place);
    for (const drawn of canvases) context.drawImage(drawn, ...place);
    drawCaption(context, caption, place, fontFamily);
  }
  return canvas.convertToBlob({ type: 'image/png' });
}

function drawCaption(
  context: OffscreenCanvasRenderingContext2D,
  caption: string,
  [left, top, width]: ShownPane['place'],
  fontFamily: string,
): void {
  context.font = `600 ${captionPx}px ${fontFamily}`;
  context.textBaseline = 'middle';
  const most = width - 4 * paddingPx;
  const textWidth = Math.min(context.measureText(caption).width, most);
  context.fillStyle = 'rgb(0 0 0 / 0.75)';
  context.beginPath();
  context.roundRect(left + paddingPx, top + paddingPx, textWidth + 2 * paddingPx, captionPx + 9, 6);
  context.fill();
  context.fillStyle = '#ffffff';
  context.fillText(caption, left + 2 * paddingPx, top + paddingPx + (captionPx + 9) / 2, most);
}
