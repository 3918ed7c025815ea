import type { Entry } from './entry';
import { type AxisOrder, type ModelGeometry, pointOf, polygonOf } from './model-geometry';
import { pairOf } from './point-readers';
import { readNumbers } from './read-numbers';

/** Where something begins and where it ends, in that order. */
const keys = ['start_coordinate', 'coordinate', 'coordinate2', 'end_coordinate'];
/** What agents do nowhere, whatever their words look like. */
const elsewhere =
  /^(?:type|input_text|key|keydown|keyup|hotkey|press|answer|wait|terminate|open|open_app|system_button|finished|call_user|interact|screenshot)$/i;

/** Whether an action of this name is done at a place. */
export function isAtPlace(action: unknown): boolean {
  return typeof action !== 'string' || !elsewhere.test(action.trim());
}

/** A click, or a swipe from one place to another. */
export function readPointing(_: unknown, entry: Entry, order: AxisOrder): readonly ModelGeometry[] {
  if (!isAtPlace(entry.action)) return [];
  const places = keys.flatMap((key) => {
    const numbers = readNumbers(pairOf(entry[key]));
    return numbers?.length === 2 ? [numbers] : [];
  });
  const [start, end] = places;
  if (!start) return [];
  return [end ? polygonOf([...start, ...end], false, order) : { kind: 'point', at: pointOf(start, order) }];
}
