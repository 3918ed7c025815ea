import { type ModelGeometry, pointOf } from './model-geometry';

interface SpokenAction {
  readonly action: string;
  readonly geometry: ModelGeometry;
}

/** `Action: click(start_box='(100,200)')`, `pyautogui.click(x=0.5, y=0.25)`. */
const call =
  /(?:\baction\s{0,3}:\s{0,3}|\bpyautogui\.)([A-Za-z_]\w{1,30})\((?:\w{1,20}\s?=\s?)?['"]?[([]?\s?(-?\d{1,5}(?:\.\d{1,6})?)\s{0,3},\s{0,3}(?:y\s?=\s?)?(-?\d{1,5}(?:\.\d{1,6})?)\s?[)\]]?['"]?\s?[,)]/gi;

/** What agents say they do at a place, where they call no tool for it. */
export function readSpokenAction(line: string): readonly SpokenAction[] {
  return Array.from(line.matchAll(call), ([, action = '', x, y]) => ({
    action,
    geometry: { kind: 'point', at: pointOf([Number(x), Number(y)]) },
  }));
}
