'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { PixelSize } from '@/lib/catalogue/smart-resize';
import { type CropHandle, type CropPart, cropHandles, movedPart, resizedPart } from './crop-part';

interface CropSurfaceProps {
  readonly url: string;
  readonly size: PixelSize;
  readonly part: CropPart;
  /** Width by height; null: free. */
  readonly ratio: number | null;
  readonly onChange: (part: CropPart) => void;
}

/** Where a handle sits on the part. Its own box is larger than what is seen of it, for fingers. */
const placeOf: Readonly<Record<CropHandle, string>> = {
  nw: 'top-0 left-0 cursor-nwse-resize',
  n: 'top-0 left-1/2 cursor-ns-resize',
  ne: 'top-0 left-full cursor-nesw-resize',
  e: 'top-1/2 left-full cursor-ew-resize',
  se: 'top-full left-full cursor-nwse-resize',
  s: 'top-full left-1/2 cursor-ns-resize',
  sw: 'top-full left-0 cursor-nesw-resize',
  w: 'top-1/2 left-0 cursor-ew-resize',
};

type Grip = CropHandle | 'all';

/** The picture with the part that is kept: moved and resized by pointer, finger and arrow keys. */
export function CropSurface({ url, size, part, ratio, onChange }: CropSurfaceProps) {
  const t = useTranslations('tray.crop');
  const frame = useRef<HTMLDivElement>(null);
  const change = (from: CropPart, grip: Grip, dx: number, dy: number) =>
    onChange(
      grip === 'all' ? movedPart(from, dx, dy, size) : resizedPart(from, grip, { dx, dy }, size, ratio),
    );

  const press = (down: PointerEvent<HTMLElement>, grip: Grip) => {
    if (down.button !== 0 || frame.current === null) return;
    down.stopPropagation();
    down.currentTarget.setPointerCapture(down.pointerId);
    const perPixel = size.width / frame.current.getBoundingClientRect().width;
    const [from, { clientX, clientY, currentTarget }] = [part, down];
    const listening = new AbortController();
    const { signal } = listening;
    const move = (event: globalThis.PointerEvent) =>
      change(from, grip, (event.clientX - clientX) * perPixel, (event.clientY - clientY) * perPixel);
    currentTarget.addEventListener('pointermove', move, { signal });
    currentTarget.addEventListener('lostpointercapture', () => listening.abort(), { signal });
  };
  const nudge = (event: KeyboardEvent, grip: Grip) => {
    const direction = directions[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    const step = Math.max(1, Math.round(Math.max(size.width, size.height) / 400)) * (event.shiftKey ? 10 : 1);
    change(part, grip, direction[0] * step, direction[1] * step);
  };
  const share = (px: number, of: number) => `${(px / of) * 100}%`;
  return (
    <div className="@container-size flex min-h-40 flex-1 items-center justify-center">
      <div
        ref={frame}
        className="relative select-none"
        style={{
          width: `min(100cqw - 24px, (100cqh - 24px) * ${size.width / size.height})`,
          aspectRatio: `${size.width} / ${size.height}`,
        }}
      >
        <div className="absolute inset-0 overflow-hidden bg-canvas">
          {/* biome-ignore lint/performance/noImgElement: a local object URL; there is nothing to optimise. */}
          <img src={url} alt={t('whole')} draggable={false} className="size-full" />
          <div
            aria-hidden
            className="absolute shadow-[0_0_0_9999px_rgb(0_0_0/0.6)]"
            style={boxOf(part, size, share)}
          />
        </div>
        <div className="absolute" style={boxOf(part, size, share)}>
          <button
            type="button"
            aria-label={t('part', { width: part.width, height: part.height, x: part.x, y: part.y })}
            onPointerDown={(event) => press(event, 'all')}
            onKeyDown={(event) => nudge(event, 'all')}
            className="absolute inset-0 cursor-move touch-none border border-white outline-1 outline-black/60 focus-visible:outline-2 focus-visible:outline-accent"
          />
          {cropHandles.map((handle) => (
            <button
              key={handle}
              type="button"
              aria-label={t(`handle.${handle}`)}
              onPointerDown={(event) => press(event, handle)}
              onKeyDown={(event) => nudge(event, handle)}
              className={clsx(
                'absolute grid size-8 -translate-x-1/2 -translate-y-1/2 touch-none place-items-center rounded-full',
                placeOf[handle],
              )}
            >
              <span className="size-3 rounded-full border border-black/60 bg-white" />
            </button>
          ))}
        </div>
      </div>
    </div>
  );
}

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function boxOf(part: CropPart, size: PixelSize, share: (px: number, of: number) => string) {
  return {
    left: share(part.x, size.width),
    top: share(part.y, size.height),
    width: share(part.width, size.width),
    height: share(part.height, size.height),
  };
}
