import { zoomStep } from '@/lib/grounding/viewport';
import type { ViewportControl } from '@/lib/grounding/viewport-store';

const panStepPx = 64;

/** What keys do to how a picture lies. */
export const viewMoves: Readonly<Record<string, (viewport: ViewportControl) => void>> = {
  ArrowLeft: (viewport) => viewport.panBy(panStepPx, 0),
  ArrowRight: (viewport) => viewport.panBy(-panStepPx, 0),
  ArrowUp: (viewport) => viewport.panBy(0, panStepPx),
  ArrowDown: (viewport) => viewport.panBy(0, -panStepPx),
  '+': (viewport) => viewport.zoomBy(zoomStep),
  '=': (viewport) => viewport.zoomBy(zoomStep),
  '-': (viewport) => viewport.zoomBy(1 / zoomStep),
  f: (viewport) => viewport.fit(),
  '0': (viewport) => viewport.fit(),
  '1': (viewport) => viewport.actualSize(),
};
