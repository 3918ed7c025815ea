import { createStore, type StoreApi } from 'zustand/vanilla';
import { type ScreenPoint, type Size, screenPoint, type Viewport } from './spaces';
import { actualSize, fitViewport, panBy, recentre, reveal, zoomAt } from './viewport';

export interface ViewportState {
  /** Pixels of the original picture. */
  readonly picture: Size;
  /** CSS pixels. */
  readonly canvas: Size;
  readonly view: Viewport;
  /** The picture is kept fitted until a person zooms or pans. */
  readonly isFitted: boolean;
}

/** How the picture lies on its canvas, and everything that can be done about it. */
export interface ViewportControl {
  readonly store: StoreApi<ViewportState>;
  /** Shows another picture, fitted. */
  showPicture(picture: Size): void;
  resize(canvas: Size): void;
  fit(): void;
  actualSize(): void;
  /** Zooms about a point of the canvas, its middle when none is given. */
  zoomBy(factor: number, at?: ScreenPoint): void;
  panBy(dx: number, dy: number): void;
  /** Brings the bounds (pixels of the picture) into sight. */
  reveal(bounds: readonly [number, number, number, number]): void;
}

const nowhere: Size = { width: 1, height: 1 };

export function createViewportControl(): ViewportControl {
  const store = createStore<ViewportState>()(() => ({
    picture: nowhere,
    canvas: nowhere,
    view: fitViewport(nowhere, nowhere),
    isFitted: true,
  }));

  function move(change: (now: ViewportState) => Viewport): void {
    store.setState((now) => ({ view: change(now), isFitted: false }));
  }

  return {
    store,
    showPicture: (picture) =>
      store.setState(({ canvas }) => ({ picture, isFitted: true, view: fitViewport(picture, canvas) })),
    resize: (canvas) =>
      store.setState(({ isFitted, picture, view, canvas: before }) => ({
        canvas,
        view: isFitted ? fitViewport(picture, canvas) : recentre(view, picture, before, canvas),
      })),
    fit: () =>
      store.setState(({ picture, canvas }) => ({ isFitted: true, view: fitViewport(picture, canvas) })),
    actualSize: () => move(({ view, picture, canvas }) => actualSize(view, picture, canvas)),
    zoomBy: (factor, at) =>
      move(({ view, picture, canvas }) => zoomAt(view, factor, at ?? middleOf(canvas), picture, canvas)),
    panBy: (dx, dy) => move(({ view, picture, canvas }) => panBy(view, dx, dy, picture, canvas)),
    reveal(bounds) {
      const { view, picture, canvas } = store.getState();
      const revealed = reveal(view, bounds, picture, canvas);
      if (revealed !== view) store.setState({ view: revealed, isFitted: false });
    },
  };
}

function middleOf(canvas: Size): ScreenPoint {
  return screenPoint(canvas.width / 2, canvas.height / 2);
}
