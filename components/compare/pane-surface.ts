import type { Change } from '@/lib/compare/change';
import type { CompareState, CompareTools } from '@/lib/compare/compare-view';
import { createLayerCanvas } from '@/lib/compare/layer-canvas';
import { createPaneControl } from '@/lib/compare/pane-control';
import { paneView } from '@/lib/compare/pane-view';
import type { PictureLevels } from '@/lib/compare/picture-levels';
import { cleanContext, sizeCanvas } from '@/lib/grounding/canvas-frame';
import { createLayeredScene, type LayeredScene } from '@/lib/grounding/layered-scene';
import { decodeMasks, haveUndecodedMasks } from '@/lib/grounding/mask-picture';
import type { OverlayLook } from '@/lib/grounding/overlay-look';
import { imagePoint, type Size } from '@/lib/grounding/spaces';
import type { ViewportControl } from '@/lib/grounding/viewport-store';
import { listenToGestures } from '../grounding/stage/stage-gestures';
import { drawPanePictures, drawPick, drawRegions, drawSpot, drawSwipeLine, within } from './draw-pane';
import { type PaneLayer, paneLayers } from './pane-layers';
import { panePointer } from './pane-pointer';
import { paneScenes } from './pane-scenes';

/** What React says is to be seen; where it lies and what is picked come from the stores. */
export interface PaneContent {
  /** By picture; null: not decoded yet, or never. */
  readonly levels: readonly (PictureLevels | null)[];
  readonly changes: readonly Change[];
  readonly look: OverlayLook;
}

export interface PaneSurface {
  /** What keys do to the picture, as gestures do. */
  readonly control: ViewportControl;
  show(content: PaneContent): void;
  close(): void;
}

interface PaneParts {
  readonly host: HTMLElement;
  readonly picture: HTMLCanvasElement;
  readonly overlay: HTMLCanvasElement;
  readonly tools: CompareTools;
  /** The pane's only picture; null: it shows the pair. */
  readonly index: number | null;
  /** Of panes beside each other, which are of one size, one tells it. */
  readonly tellsSize: boolean;
}

/** So long after the last step the view rests. */
const restMs = 120;

/** Keeps a pane's two canvases as large as their host and drawn once per frame at most, and only the one that changed. */
export function openPaneSurface({ host, picture, overlay, tools, index, tellsSize }: PaneParts): PaneSurface {
  const { store, viewport, spot } = tools;
  const { fontFamily } = getComputedStyle(host);
  const scenes = new Map<string, LayeredScene>();
  let content: PaneContent | null = null;
  let frame: Size = { width: host.clientWidth, height: host.clientHeight };
  let frameRequest = 0;
  let isPictureStale = true;
  let isOver = false;
  let isResting = false;
  let rest: ReturnType<typeof setTimeout> | undefined;

  function draw(): void {
    frameRequest = 0;
    if (content === null) return;
    const state = store.getState();
    const { view } = viewport.store.getState();
    const devicePixelRatio = window.devicePixelRatio;
    const layers = paneLayers(state, index);
    const pane = { view, frame, devicePixelRatio };
    if (isPictureStale) {
      sizeCanvas(picture, frame, devicePixelRatio);
      sizeCanvas(overlay, frame, devicePixelRatio);
      const context = cleanContext(picture, devicePixelRatio);
      if (context) drawPanePictures(context, state, layers, content.levels, pane);
      isPictureStale = false;
    }
    const context = cleanContext(overlay, devicePixelRatio);
    if (context === null) return;
    const drawn = layers.map((layer) => drawShapes(context, state, layer));
    if (drawn.includes(false)) rest ??= setTimeout(drawAtRest, restMs);
    drawMarks(context, state);
    if (state.mode === 'difference') drawRegions(context, state, pane);
  }

  /** False when they have to be drawn again at rest. */
  function drawShapes(context: CanvasRenderingContext2D, state: CompareState, layer: PaneLayer): boolean {
    const { pictureIndex, between } = layer;
    const alignment = state.alignments[pictureIndex];
    if (content === null || alignment === undefined) return true;
    const view = paneView(viewport.store.getState().view, alignment);
    const moment = { view, frame, devicePixelRatio: window.devicePixelRatio, isResting };
    const { look, changes } = content;
    let isFinal = true;
    within(context, between, frame, () => {
      for (const { key, ...scene } of paneScenes(state, changes, pictureIndex, look.palette)) {
        const layered = scenes.get(key) ?? createLayeredScene(createLayerCanvas());
        scenes.set(key, layered);
        isFinal = layered.draw(context, { ...scene, look, fontFamily }, moment) && isFinal;
      }
    });
    return isFinal;
  }

  function drawMarks(context: CanvasRenderingContext2D, state: CompareState): void {
    const { view } = viewport.store.getState();
    const { at } = spot.getState();
    if (index === null && state.mode === 'swipe') drawSwipeLine(context, state.swipeShare, frame);
    if (at !== null && !isOver) drawSpot(context, at, view);
    for (const [place, { pictureIndex, x, y }] of (state.picks ?? []).entries()) {
      const alignment = state.alignments[pictureIndex];
      if (pictureIndex !== index || alignment === undefined) continue;
      const pick = { number: Math.floor(place / 2) + 1, fontFamily };
      drawPick(context, imagePoint(x, y), paneView(view, alignment), pick);
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
  function stir(): void {
    clearTimeout(rest);
    rest = undefined;
    isResting = false;
    request(true);
  }

  const control = createPaneControl(
    tools,
    () => index ?? store.getState().pair[1],
    () => performance.now(),
  );
  const pointer = panePointer({
    tools,
    index,
    frame: () => frame,
    changes: () => content?.changes ?? [],
    onHover: (isNowOver) => {
      isOver = isNowOver;
    },
  });
  const stopListening = listenToGestures(host, control, pointer);
  const observer = new ResizeObserver(() => {
    frame = { width: host.clientWidth, height: host.clientHeight };
    if (tellsSize) viewport.resize(frame);
    stir();
  });
  observer.observe(host);
  const stops = [
    viewport.store.subscribe(stir),
    store.subscribe((now, before) => {
      if (isPictureChange(now, before)) stir();
      else request(false);
    }),
    spot.subscribe(() => request(false)),
  ];

  return {
    control,
    show(next) {
      content = next;
      stir();
      const undecoded = store.getState().pictures.flatMap(({ shapes }) => shapes);
      if (haveUndecodedMasks(undecoded)) void decodeMasks(undecoded).then(stir);
    },
    close() {
      stopListening();
      observer.disconnect();
      for (const stop of stops) stop();
      cancelAnimationFrame(frameRequest);
      clearTimeout(rest);
    },
  };
}

function isPictureChange(now: CompareState, before: CompareState): boolean {
  return (
    now.mode !== before.mode ||
    now.pair !== before.pair ||
    now.alignments !== before.alignments ||
    now.swipeShare !== before.swipeShare ||
    now.opacity !== before.opacity ||
    now.isSecondShown !== before.isSecondShown ||
    now.differenceResult !== before.differenceResult
  );
}
