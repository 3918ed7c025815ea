import type { StageTool } from '@/lib/grounding/stage-view';
import type { PressedKey } from '../stage/stage-keys';
import type { CorrectDeeds } from './correct-deeds';

/** What keys do while shapes are corrected. */
export interface CorrectKeyDeeds extends Pick<CorrectDeeds, 'moveBy' | 'resizeBy' | 'askName' | 'redo'> {
  readonly tool: StageTool;
  /** Puts a box or a point in the middle of what is in sight, for those who do not point. */
  addInMiddle(): void;
}

type Deed = (deeds: CorrectKeyDeeds, key: PressedKey) => boolean;

/** With shift, in pixels of the picture. */
const strideWithShift = 10;

const history: Readonly<Record<string, (deeds: Pick<CorrectDeeds, 'undo' | 'redo'>) => void>> = {
  'mod+z': ({ undo }) => undo(),
  'mod+shift+z': ({ redo }) => redo(),
  'mod+y': ({ redo }) => redo(),
};

const deeds: Readonly<Record<string, Deed>> = {
  ArrowLeft: moving(-1, 0),
  ArrowRight: moving(1, 0),
  ArrowUp: moving(0, -1),
  ArrowDown: moving(0, 1),
  'alt+ArrowLeft': resizing(-1, 0),
  'alt+ArrowRight': resizing(1, 0),
  'alt+ArrowUp': resizing(0, -1),
  'alt+ArrowDown': resizing(0, 1),
  Enter: (on, key) => {
    if (on.tool === 'correct') return on.askName();
    if (!key.repeat) on.addInMiddle();
    return true;
  },
  F2: ({ askName }) => askName(),
  'mod+y': ({ redo }) => {
    redo();
    return true;
  },
};

/** Does what the key means on the picture while shapes are corrected; false: it means nothing of that, and is left to others. */
export function pressCorrectKey(key: PressedKey, on: CorrectKeyDeeds): boolean {
  return deeds[nameOf(key)]?.(on, key) ?? false;
}

/** Undoes and redoes, wherever the focus is; false: it is another key. */
export function pressHistoryKey(
  key: Omit<PressedKey, 'repeat'>,
  on: Pick<CorrectDeeds, 'undo' | 'redo'>,
): boolean {
  const deed = history[nameOf(key)];
  deed?.(on);
  return deed !== undefined;
}

function moving(x: number, y: number): Deed {
  return ({ moveBy }, key) => moveBy(x * strideOf(key), y * strideOf(key), key.repeat);
}

function resizing(x: number, y: number): Deed {
  return ({ resizeBy }, key) => resizeBy(x * strideOf(key), y * strideOf(key), key.repeat);
}

function strideOf({ shiftKey }: Pick<PressedKey, 'shiftKey'>): number {
  return shiftKey ? strideWithShift : 1;
}

/** "mod+shift+z" with the control or the command key; shift alone makes no other name. */
function nameOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Omit<PressedKey, 'repeat'>): string {
  const name = key.length === 1 ? key.toLowerCase() : key;
  if (ctrlKey || metaKey) return `mod+${shiftKey ? 'shift+' : ''}${altKey ? 'alt+' : ''}${name}`;
  return altKey ? `alt+${name}` : name;
}
