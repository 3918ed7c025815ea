import { geometryOfNumbers, type ModelGeometry, pointOf, polygonOf } from './model-geometry';
import { isAtPlace } from './pointing';

interface SpokenAction {
  readonly action: string;
  readonly geometry: ModelGeometry;
}

const number = String.raw`-?\d{1,5}(?:\.\d{1,6})?`;
const numbers = String.raw`['"]?[([]?\s?((?:(?:[xy]\s?=\s?)?${number}\s{0,3},\s{0,3}){1,3}(?:[xy]\s?=\s?)?${number})\s?[)\]]?['"]?`;
/** `Action: click(start_box='(100,200)')`, `pyautogui.click(x=0.5, y=0.25)`, `drag(start_box='(1,2)', end_box='(3,4)')`. */
const call = new RegExp(
  String.raw`(?:\baction\s{0,3}[:：]\s{0,3}|\bpyautogui\.)([A-Za-z_]\w{1,30})\((?:(?!x\b)\w{1,20}\s?=\s?)?${numbers}(?:\s{0,3},\s{0,3}\w{1,20}\s?=\s?${numbers})?\s?[,)]`,
  'gi',
);

/** What agents say they do at a place, where they call no tool for it. */
export function readSpokenActions(line: string): readonly SpokenAction[] {
  return Array.from(line.matchAll(call)).flatMap(([, action = '', from = '', to]) => {
    const geometry = isAtPlace(action)
      ? geometryOf(numbersIn(from), to === undefined ? [] : numbersIn(to))
      : null;
    return geometry ? [{ action, geometry }] : [];
  });
}

function geometryOf(from: readonly number[], to: readonly number[]): ModelGeometry | null {
  const [start, end] = [middleOf(from), middleOf(to)];
  if (start && end) return polygonOf([...start, ...end], false);
  return from.length === 2 ? { kind: 'point', at: pointOf(from) } : geometryOfNumbers(from);
}

/** Of a box, its middle. */
function middleOf([x1, y1, x2 = x1, y2 = y1]: readonly number[]): readonly number[] | null {
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return null;
  return [(x1 + x2) / 2, (y1 + y2) / 2];
}

function numbersIn(text: string): readonly number[] {
  return Array.from(text.matchAll(new RegExp(number, 'g')), ([digits]) => Number(digits));
}
