import type { CompareTools } from '@/lib/compare/compare-view';
import { paneView } from '@/lib/compare/pane-view';
import { screenPoint, screenToImage } from '@/lib/grounding/spaces';
import type { ViewportControl } from '@/lib/grounding/viewport-store';
import type { PressedKey } from '../grounding/stage/stage-keys';
import { viewMoves } from '../grounding/stage/view-moves';

/** What keys act on. */
export interface CompareDeeds extends CompareTools {
  readonly control: ViewportControl;
  /** The pane's only picture; null: it shows the pair. */
  readonly index: number | null;
}

type Deed = (on: CompareDeeds, isRepeat: boolean) => boolean;

const swipeStep = 0.02;

const deeds: Readonly<Record<string, Deed>> = {
  ...Object.fromEntries(Object.entries(viewMoves).map(([key, move]) => [key, moving(move)])),
  'shift+ArrowLeft': (on) => swipeBy(on, -swipeStep),
  'shift+ArrowRight': (on) => swipeBy(on, swipeStep),
  ' ': toggleBlinking,
  Enter: pickMiddle,
  b: (on, isRepeat) => isRepeat || hold(on, true),
};

/** Does what the key means on a pane; false when it means nothing here. */
export function pressCompareKey(key: PressedKey, on: CompareDeeds): boolean {
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
