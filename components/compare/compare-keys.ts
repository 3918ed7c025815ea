import type { CompareTools } from '@/lib/compare/compare-view';
import { paneView } from '@/lib/compare/pane-view';
import { screenPoint, screenToImage } from '@/lib/grounding/spaces';
import { zoomStep } from '@/lib/grounding/viewport';
import type { ViewportControl } from '@/lib/grounding/viewport-store';

/** What keys act on. */
export interface CompareDeeds extends CompareTools {
  readonly control: ViewportControl;
  /** The pane's only picture; null: it shows the pair. */
  readonly index: number | null;
}

export interface PressedCompareKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly repeat: boolean;
}

type Deed = (on: CompareDeeds, isRepeat: boolean) => boolean;

const panStepPx = 64;
const swipeStep = 0.02;

const deeds: Readonly<Record<string, Deed>> = {
  ArrowLeft: moving((control) => control.panBy(panStepPx, 0)),
  ArrowRight: moving((control) => control.panBy(-panStepPx, 0)),
  ArrowUp: moving((control) => control.panBy(0, panStepPx)),
  ArrowDown: moving((control) => control.panBy(0, -panStepPx)),
  '+': moving((control) => control.zoomBy(zoomStep)),
  '=': moving((control) => control.zoomBy(zoomStep)),
  '-': moving((control) => control.zoomBy(1 / zoomStep)),
  f: moving((control) => control.fit()),
  '0': moving((control) => control.fit()),
  '1': moving((control) => control.actualSize()),
  'shift+ArrowLeft': (on) => swipeBy(on, -swipeStep),
  'shift+ArrowRight': (on) => swipeBy(on, swipeStep),
  ' ': toggleBlinking,
  Enter: pickMiddle,
  b: (on, isRepeat) => isRepeat || hold(on, true),
};

/** Does what the key means on a pane; false when it means nothing here. */
export function pressCompareKey(key: PressedCompareKey, on: CompareDeeds): boolean {
  if (key.ctrlKey || key.metaKey || key.altKey) return false;
  const name = key.key.length === 1 ? key.key.toLowerCase() : key.key;
  const isShiftedArrow = key.shiftKey && name.startsWith('Arrow');
  return deeds[isShiftedArrow ? `shift+${name}` : name]?.(on, key.repeat) ?? false;
}

/** Ends what lasts as long as the key is held. */
export function releaseCompareKey(key: string, on: CompareDeeds): void {
  if (key.toLowerCase() === 'b') hold(on, false);
}

/** While blinking, the other picture is seen as long as something is held; else the pictures are bare. */
export function hold({ store }: Pick<CompareDeeds, 'store'>, isHeld: boolean): boolean {
  const { mode, isSecondShown, adjust } = store.getState();
  if (mode === 'blink') adjust({ isSecondShown: !isSecondShown, ...(isHeld && { isBlinking: false }) });
  else adjust({ isPeeking: isHeld });
  return true;
}

function moving(move: (control: ViewportControl) => void): Deed {
  return ({ control, viewport, spot }) => {
    move(control);
    // Whoever works by keys reads the pixel in the middle.
    const { view, canvas } = viewport.store.getState();
    spot.setState({ at: screenToImage(screenPoint(canvas.width / 2, canvas.height / 2), view) });
    return true;
  };
}

function swipeBy({ store, index }: CompareDeeds, step: number): boolean {
  const { mode, swipeShare, adjust } = store.getState();
  if (mode !== 'swipe' || index !== null) return false;
  adjust({ swipeShare: Math.min(Math.max(swipeShare + step, 0), 1) });
  return true;
}

function toggleBlinking({ store }: CompareDeeds, isRepeat: boolean): boolean {
  const { mode, isBlinking, adjust } = store.getState();
  if (mode !== 'blink') return false;
  if (!isRepeat) adjust({ isBlinking: !isBlinking });
  return true;
}

function pickMiddle({ store, viewport, index }: CompareDeeds): boolean {
  const { picks, pair, alignments, pick } = store.getState();
  const alignment = index === null ? undefined : alignments[index];
  if (picks === null || index === null || alignment === undefined || pair[picks.length % 2] !== index) {
    return false;
  }
  const { view, canvas } = viewport.store.getState();
  const middle = screenPoint(canvas.width / 2, canvas.height / 2);
  const [x, y] = screenToImage(middle, paneView(view, alignment));
  pick({ pictureIndex: index, x, y });
  return true;
}
