import type { StoreApi } from 'zustand/vanilla';
import { cleanContext, sizeCanvas } from '@/lib/grounding/canvas-frame';
import { drawScene } from '@/lib/grounding/draw-scene';
import { decodeMasks, haveUndecodedMasks } from '@/lib/grounding/mask-picture';
import type { PlaybackControl } from '@/lib/grounding/playback-store';
import type { Scene } from '@/lib/grounding/scene';
import { momentOf, shapesAt } from '@/lib/grounding/shapes-at';
import type { Size, Viewport } from '@/lib/grounding/spaces';
import type { StageState } from '@/lib/grounding/stage-view';

export interface VideoOverlayContent extends Pick<Scene, 'shapes' | 'colourOf' | 'look'> {
  /** Pixels of the original video. */
  readonly size: Size;
}

interface VideoOverlayParts {
  readonly canvas: HTMLCanvasElement;
  readonly videoHash: string;
  readonly playback: PlaybackControl;
  readonly stage: StoreApi<StageState>;
}

export interface VideoOverlay {
  show(content: VideoOverlayContent): void;
  close(): void;
}

/** As `object-fit: contain` lays the video into its box. */
function viewOf(video: Size, frame: Size): Viewport {
  const scale = Math.min(frame.width / video.width, frame.height / video.height);
  return {
    scale,
    offsetX: (frame.width - video.width * scale) / 2,
    offsetY: (frame.height - video.height * scale) / 2,
  };
}

/** Draws over a video what its reply names at the time at which it is; picking such a thing goes to its time. */
export function openVideoOverlay({ canvas, videoHash, playback, stage }: VideoOverlayParts): VideoOverlay {
  const { fontFamily } = getComputedStyle(canvas);
  let content: VideoOverlayContent | null = null;
  let frameRequest = 0;

  function draw(): void {
    frameRequest = 0;
    const frame = { width: canvas.clientWidth, height: canvas.clientHeight };
    sizeCanvas(canvas, frame, window.devicePixelRatio);
    const context = cleanContext(canvas, window.devicePixelRatio);
    const { hoveredShapeId: hoveredId, selectedShapeIds: selectedIds, isPeeking } = stage.getState();
    if (context === null || content === null || isPeeking || frame.width === 0) return;
    const state = playback.store.getState();
    const shapes = shapesAt(content.shapes, state.videoHash === videoHash ? state.seconds : 0);
    const scene = { ...content, shapes, fontFamily, hoveredId, selectedIds };
    drawScene(context, scene, viewOf(content.size, frame), frame);
  }

  const request = () => {
    frameRequest ||= requestAnimationFrame(draw);
  };
  const observer = new ResizeObserver(request);
  observer.observe(canvas);
  const stopFollowing = playback.store.subscribe(request);
  const stopListening = stage.subscribe((now, before) => {
    request();
    const lastPicked = now.selectedShapeIds.at(-1);
    if (lastPicked === before.selectedShapeIds.at(-1)) return;
    const picked = content?.shapes.find(({ id }) => id === lastPicked);
    const moment = picked && momentOf(picked);
    if (moment !== undefined && moment !== null) playback.seek(videoHash, moment);
  });

  return {
    show(next) {
      content = next;
      request();
      if (haveUndecodedMasks(next.shapes)) void decodeMasks(next.shapes).then(request);
    },
    close() {
      observer.disconnect();
      stopFollowing();
      stopListening();
      cancelAnimationFrame(frameRequest);
    },
  };
}
