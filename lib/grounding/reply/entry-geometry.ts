import type { AnswerProfile } from '../answer-profile';
import type { Entry } from './entry';
import { nameAround } from './entry-facts';
import type { EntryPlace } from './entry-place';
import { foldKey } from './fold-key';
import { readGeometry } from './geometry-readers';
import { readLabelledLists, withListedLabels } from './labelled-lists';
import { type ModelGeometry, pointOf } from './model-geometry';
import { isOtherData } from './other-data';
import { pairOf } from './point-readers';
import { readNumbers } from './read-numbers';

/** What stands under these may be data of another kind. */
const weakKeys = new Set(['x', 'points', 'point', 'path', 'vertices', 'left', 'coordinates']);
/** A pair of coordinates under these is the place of what is around it. */
const placeKeys =
  /^(?:position|location|cent(?:er|re)(?:point)?|coord(?:inate)?s?|place|坐标|座標|位置|中心)$/;

/** Every geometry of an object of the reply, in the model's numbers. */
export function readEntryGeometry(
  entry: Entry,
  at: EntryPlace,
  { yFirst }: Pick<AnswerProfile, 'yFirst'>,
): readonly ModelGeometry[] {
  if (isOtherData(entry, at)) return readGeometry(withoutWeakKeys(entry), yFirst);
  const named = readGeometry(entry, yFirst);
  if (named.length > 0) return withListedLabels(named, entry);
  const order = yFirst === 'all' ? 'y-first' : 'x-first';
  const listed = readLabelledLists(entry, order);
  return listed.length > 0 ? listed : readPlaceOfOther(entry, at);
}

function withoutWeakKeys(entry: Entry): Entry {
  return Object.fromEntries(Object.entries(entry).filter(([key]) => !weakKeys.has(foldKey(key))));
}

/** `{"name": "cup", "position": {"x": 100, "y": 200}}` */
function readPlaceOfOther(entry: Entry, { around }: EntryPlace): readonly ModelGeometry[] {
  const key = around[0]?.key;
  if (typeof key !== 'string' || !placeKeys.test(foldKey(key)) || nameAround(around) === null) return [];
  const numbers = readNumbers(pairOf(entry));
  return numbers?.length === 2 ? [{ kind: 'point', at: pointOf(numbers) }] : [];
}
