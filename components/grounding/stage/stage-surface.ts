import type { StoreApi } from 'zustand/vanilla';
import { cleanContext, sizeCanvas } from '@/lib/grounding/canvas-frame';
import { drawPicture } from '@/lib/grounding/draw-picture';
import { hitTest } from '@/lib/grounding/hit-test';
import { labelColour } from '@/lib/grounding/label-colour';
import { createLayeredScene } from '@/lib/grounding/layered-scene';
import { decodeMasks, haveUndecodedMasks } from '@/lib/grounding/mask-picture';
import { defaultLook } from '@/lib/grounding/overlay-look';
import type { Scene } from '@/lib/grounding/scene';
import { shapeBounds } from '@/lib/grounding/shape-pixels';
import type { ScreenPoint, Size } from '@/lib/grounding/spaces';
import type { StageState } from '@/lib/grounding/stage-view';
import type { ViewportControl } from '@/lib/grounding/viewport-store';
import { type CorrectHands, openCorrectPointer } from '../correct/correct-pointer';
import { listenToGestures } from './stage-gestures';

/** What React says is to be seen; what is picked and where the picture lies come from the stores. */
export type SurfaceContent = Pick<Scene, 'shapes' | 'colourOf' | 'look'> & {
  readonly image: CanvasImageSource | null;
  /** Tells one picture from another. */
  readonly key: string;
  /** Pixels of the original picture. */
  readonly size: Size;
  /** What the pointer does to shapes; null: they are only looked at. */
  readonly hands: CorrectHands | null;
};

export interface StageSurface {
  show(content: SurfaceContent): void;
  close(): void;
}

interface SurfaceParts {
  readonly host: HTMLElement;
  readonly picture: HTMLCanvasElement;
  readonly overlay: HTMLCanvasElement;
  /** Not seen itself: where many shapes are drawn once. */
  readonly layer: HTMLCanvasElement;
  readonly viewport: ViewportControl;
  readonly stage: StoreApi<StageState>;
}

const empty: SurfaceContent = {
  image: null,
  key: '',
  size: { width: 0, height: 0 },
  shapes: [],
  colourOf: labelColour,
  look: defaultLook,
  hands: null,
};

/** So long after the last step the view rests. */
const restMs = 120;

/** Keeps the two canvases as large as their host and drawn once per frame at most, and only the one that changed. */
export function openStageSurface({
  host,
  picture,
  overlay,
  layer,
  viewport,
  stage,
}: SurfaceParts): StageSurface {
  const { fontFamily } = getComputedStyle(host);
  let content = empty;
  let frameRequest = 0;
  let isPictureStale = true;
  let isResting = false;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const scene = createLayeredScene({
    image: layer,
    clean(pixels, ratio) {
      sizeCanvas(layer, pixels, 1);
      return cleanContext(layer, ratio);
    },
  });

  function draw(): void {
    frameRequest = 0;
    const { view, canvas, picture: size } = viewport.store.getState();
    const ratio = window.devicePixelRatio;
    if (isPictureStale) {
      sizeCanvas(picture, canvas, ratio);
      sizeCanvas(overlay, canvas, ratio);
      const context = cleanContext(picture, ratio);
      if (context && content.image) drawPicture(context, content.image, size, view, ratio);
      isPictureStale = false;
    }
    const context = cleanContext(overlay, ratio);
    const { hoveredShapeId: hoveredId, selectedShapeIds: selectedIds, isPeeking } = stage.getState();
    if (context && !isPeeking) {
      const [shapes, hasHandles] = [correct.shownShapes(), correct.isCorrecting()];
      const isFinal = scene.draw(
        context,
        { ...content, shapes, fontFamily, hoveredId, selectedIds, hasHandles },
        { view, frame: canvas, devicePixelRatio: ratio, isResting },
      );
      if (!isFinal) rest ??= setTimeout(drawAtRest, restMs);
    }
  }

  function request(withPicture: boolean): void {
    isPictureStale ||= withPicture;
    frameRequest ||= requestAnimationFrame(draw);
  }

  function drawAtRest(): void {
    rest = undefined;
    isResting = true;
    request(false);
  }

  /** View or shapes change, which ends the rest. */
  function stir(withPicture: boolean): void {
    clearTimeout(rest);
    rest = undefined;
    isResting = false;
    request(withPicture);
  }

  const correct = openCorrectPointer({
    stage,
    viewport,
    content: () => content,
    redraw: () => stir(false),
  });
  const hitAt = (at: ScreenPoint) => hitTest(content.shapes, at, viewport.store.getState().view)?.id ?? null;
  const stopListening = listenToGestures(host, viewport, {
    hover: (at) => {
      stage.getState().hover(at && hitAt(at));
      host.style.cursor = correct.cursorAt(at);
    },
    pick: (at, isOneMore) => {
      if (!isOneMore && correct.press(at)) return;
      const hit = hitAt(at);
      if (!isOneMore) stage.getState().select(hit);
      else if (hit !== null) stage.getState().toggleSelected(hit);
    },
    grab: correct.grab,
  });
  const observer = new ResizeObserver(() => {
    viewport.resize({ width: host.clientWidth, height: host.clientHeight });
  });
  observer.observe(host);
  const stopFollowingView = viewport.store.subscribe(() => stir(true));
  const stopFollowingStage = stage.subscribe((now, before) => {
    const isPickChanged =
      now.hoveredShapeId !== before.hoveredShapeId || now.selectedShapeIds !== before.selectedShapeIds;
    if (now.tool !== before.tool) host.style.cursor = correct.cursorAt(null);
    if (isPickChanged || now.tool !== before.tool || now.isPeeking !== before.isPeeking) request(false);
    const lastPicked = now.selectedShapeIds.at(-1);
    const selected = content.shapes.find(({ id }) => id === lastPicked);
    if (selected && lastPicked !== before.selectedShapeIds.at(-1)) viewport.reveal(shapeBounds(selected));
  });

  /** What is known of the shapes has changed with their cells: they are another list to all that is kept for one. */
  function showDecoded(): void {
    content = { ...content, shapes: [...content.shapes] };
    stir(false);
  }

  return {
    show(next) {
      const isOtherImage = next.image !== content.image;
      const isOtherKey = next.key !== content.key;
      content = next;
      correct.settle();
      if (isOtherKey) viewport.showPicture(next.size);
      stir(isOtherImage);
      if (haveUndecodedMasks(next.shapes)) void decodeMasks(next.shapes).then(showDecoded);
    },
    close() {
      stopListening();
      observer.disconnect();
      stopFollowingView();
      stopFollowingStage();
      cancelAnimationFrame(frameRequest);
      clearTimeout(rest);
    },
  };
}
