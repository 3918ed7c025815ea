'use client';

import { useEffect, useRef } from 'react';
import { useBlobUrl } from '@/components/state/use-blob-url';
import { useMediaQuery } from '@/components/ui/use-media-query';
import { cleanContext, sizeCanvas } from '@/lib/grounding/canvas-frame';
import { drawPicture } from '@/lib/grounding/draw-picture';
import { drawScene } from '@/lib/grounding/draw-scene';
import { decodeMasks, haveUndecodedMasks } from '@/lib/grounding/mask-picture';
import { defaultLook } from '@/lib/grounding/overlay-look';
import type { Scene } from '@/lib/grounding/scene';
import type { PictureShape } from '@/lib/grounding/shape';
import type { ShownPicture } from './turn-attachments';
import { useDecodedImage } from './use-decoded-image';

interface PictureThumbnailProps {
  readonly picture: ShownPicture;
  readonly shapes: readonly PictureShape[];
  readonly colourOf: Scene['colourOf'];
}

/** CSS pixels; smaller where the answer has little room beside it. */
const longestSides = { wide: { width: 240, height: 180 }, narrow: { width: 176, height: 132 } } as const;
const shortestSidePx = 64;

/** Names would hide a picture so small. */
const look = { ...defaultLook, hasLabels: false };

/** A picture small, with its shapes and without their names. */
export function PictureThumbnail({ picture, shapes, colourOf }: PictureThumbnailProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { image } = useDecodedImage(useBlobUrl(picture.sent.hash));
  const { width, height } = picture.attachment.original;
  const longestSide = longestSides[useMediaQuery('(min-width: 640px)') ? 'wide' : 'narrow'];
  const scale = Math.min(longestSide.width / width, longestSide.height / height, 1);

  useEffect(() => {
    let isShown = true;
    const draw = () => {
      if (!canvas.current || !isShown) return;
      const frame = { width: width * scale, height: height * scale };
      sizeCanvas(canvas.current, frame, devicePixelRatio);
      const context = cleanContext(canvas.current, devicePixelRatio);
      if (!context) return;
      const view = { scale, offsetX: 0, offsetY: 0 };
      if (image) drawPicture(context, image, { width, height }, view, devicePixelRatio);
      drawScene(
        context,
        { shapes, colourOf, look, fontFamily: 'sans-serif', hoveredId: null, selectedIds: [] },
        view,
        frame,
      );
    };
    draw();
    if (haveUndecodedMasks(shapes)) void decodeMasks(shapes).then(draw);
    return () => {
      isShown = false;
    };
  }, [image, shapes, colourOf, width, height, scale]);

  return (
    <span
      aria-hidden="true"
      className="flex items-center justify-center"
      style={{ minWidth: 2 * shortestSidePx, minHeight: shortestSidePx }}
    >
      <canvas ref={canvas} style={{ width: width * scale, height: height * scale }} />
    </span>
  );
}
