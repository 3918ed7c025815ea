import type { StoreApi } from 'zustand/vanilla';
import type { PictureShape } from '@/lib/grounding/shape';
import { shapeBounds } from '@/lib/grounding/shape-pixels';
import { neighbourOf, type StageState } from '@/lib/grounding/stage-view';
import type { ViewportControl } from '@/lib/grounding/viewport-store';
import { viewMoves } from './view-moves';

/** What keys act on. */
export interface StageDeeds {
  readonly viewport: ViewportControl;
  readonly stage: StoreApi<StageState>;
  /** In sight, in the order of the object list. */
  readonly shapes: readonly PictureShape[];
  toggleLabels(): void;
  /** These are a finished reply's shapes. */
  readonly canCorrect: boolean;
  /** Null: nothing is being corrected. */
  readonly corrections: CorrectionDeeds | null;
}

/** What a person does to the shapes while correcting them. */
export interface CorrectionDeeds {
  /** Asked before all else, as for arrows that move what is picked. False: the key means what it always means. */
  press(key: PressedKey): boolean;
  removePicked(): void;
  undo(): void;
  redo(): void;
}

export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  /** The key is held, and the keyboard presses it again. */
  readonly repeat: boolean;
}

/** False: the key means nothing at the moment and is left to the page. */
type Deed = (on: StageDeeds, key: PressedKey) => boolean;

const deeds: Readonly<Record<string, Deed>> = {
  ...Object.fromEntries(Object.entries(viewMoves).map(([key, move]) => [key, moving(move)])),
  l: once(({ toggleLabels }) => toggleLabels()),
  n: (on) => pickNeighbour(on, 1),
  p: (on) => pickNeighbour(on, -1),
  b: peek,
  e: (on, key) => on.canCorrect && once(({ stage }) => toggleCorrecting(stage))(on, key),
  Escape: goBack,
  Delete: correcting(({ removePicked }) => removePicked()),
  Backspace: correcting(({ removePicked }) => removePicked()),
  'mod+z': correcting(({ undo }) => undo()),
  'mod+shift+z': correcting(({ redo }) => redo()),
};

/** Does what the key means on the picture; false when it means nothing here. */
export function pressKey(key: PressedKey, on: StageDeeds): boolean {
  if (on.corrections?.press(key)) return true;
  return deeds[nameOf(key)]?.(on, key) ?? false;
}

/** Ends what lasts as long as the key is held; false when it is no such key. */
export function releaseKey({ key }: Pick<PressedKey, 'key'>, { stage }: Pick<StageDeeds, 'stage'>): boolean {
  const isPeek = key.toLowerCase() === 'b';
  if (isPeek) stage.getState().peek(false);
  return isPeek;
}

/** Picks the next (1) or the previous (−1) of the shapes and brings it into sight; false where there is none. */
export function pickNeighbour(
  { stage, shapes, viewport }: Pick<StageDeeds, 'stage' | 'shapes' | 'viewport'>,
  step: 1 | -1,
): boolean {
  const ids = shapes.map(({ id }) => id);
  const neighbourId = neighbourOf(ids, stage.getState().selectedShapeIds.at(-1) ?? null, step);
  const neighbour = shapes.find(({ id }) => id === neighbourId);
  if (neighbour === undefined) return false;
  stage.getState().select(neighbour.id);
  viewport.reveal(shapeBounds(neighbour));
  return true;
}

/** Takes up the tool that corrects shapes, or puts down whichever is in hand. */
export function toggleCorrecting(stage: StoreApi<StageState>): void {
  const { tool, takeTool } = stage.getState();
  takeTool(tool === 'look' ? 'correct' : 'look');
}

/** One thing at a time: the bare picture, what was about to be drawn, what is picked, correcting. */
function goBack({ stage }: StageDeeds): boolean {
  const now = stage.getState();
  if (now.isPeeking) now.peek(false);
  else if (now.tool === 'add-box' || now.tool === 'add-point') now.takeTool('correct');
  else if (now.selectedShapeIds.length > 0) now.select(null);
  else if (now.tool === 'correct') now.takeTool('look');
  else return false;
  return true;
}

function peek({ stage, shapes }: StageDeeds): boolean {
  if (shapes.length > 0) stage.getState().peek(true);
  return shapes.length > 0;
}

/** "l" for L too, "mod+z" with the control or the command key. */
function nameOf({ key, ctrlKey, metaKey, altKey, shiftKey }: PressedKey): string {
  const name = key.length === 1 ? key.toLowerCase() : key;
  if (altKey) return `alt+${name}`;
  if (!ctrlKey && !metaKey) return name;
  return shiftKey ? `mod+shift+${name}` : `mod+${name}`;
}

function moving(move: (viewport: ViewportControl) => void): Deed {
  return ({ viewport }) => {
    move(viewport);
    return true;
  };
}

/** A switch does not flicker while its key is held. */
function once(toggle: (on: StageDeeds) => void): Deed {
  return (on, { repeat }) => {
    if (!repeat) toggle(on);
    return true;
  };
}

function correcting(change: (corrections: CorrectionDeeds) => void): Deed {
  return ({ corrections }) => {
    if (corrections !== null) change(corrections);
    return corrections !== null;
  };
}
