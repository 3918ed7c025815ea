import { zoomStep } from '@/lib/grounding/viewport';
import type { ViewportControl } from '@/lib/grounding/viewport-store';

const panStepPx = 64;

const deeds: Readonly<Record<string, (viewport: ViewportControl) => void>> = {
  ArrowLeft: (viewport) => viewport.panBy(panStepPx, 0),
  ArrowRight: (viewport) => viewport.panBy(-panStepPx, 0),
  ArrowUp: (viewport) => viewport.panBy(0, panStepPx),
  ArrowDown: (viewport) => viewport.panBy(0, -panStepPx),
  '+': (viewport) => viewport.zoomBy(zoomStep),
  '=': (viewport) => viewport.zoomBy(zoomStep),
  '-': (viewport) => viewport.zoomBy(1 / zoomStep),
  '0': (viewport) => viewport.fit(),
  '1': (viewport) => viewport.actualSize(),
};

/** Does what the key means on the picture; false when it means nothing here. */
export function pressKey(
  event: {
    readonly key: string;
    readonly ctrlKey: boolean;
    readonly metaKey: boolean;
    readonly altKey: boolean;
  },
  viewport: ViewportControl,
): boolean {
  const deed = event.ctrlKey || event.metaKey || event.altKey ? undefined : deeds[event.key];
  deed?.(viewport);
  return deed !== undefined;
}
