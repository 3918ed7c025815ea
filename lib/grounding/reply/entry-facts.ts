import { type Entry, isRecord } from '@/lib/core/is-record';
import { isPictureKey, numberIn } from '../which-picture';
import { isTimeKey } from './event-readers';
import { isSpentKey } from './geometry-readers';
import { readTime } from './read-time';

/** Where a thing's name may stand, the better places first. */
const labelKeys = [
  'label',
  'name',
  'text_content',
  'class',
  'class_name',
  'category',
  'object',
  'object_name',
  'tag',
  'title',
  'description',
  'text',
  'name_en',
  'names.en',
  'name_zh',
  'names.zh',
  'action',
];

/** An event is named by what happens. */
const eventLabelKeys = [
  'event',
  ...labelKeys,
  'caption',
  'activity',
  'action',
  'summary',
  'content',
  '事件',
  '描述',
];

/** These stay attributes beside the label: one name in two languages, and what is done at a place. */
const pairedKeys = new Set(['name_en', 'name_zh', 'action']);

export interface EntryFacts {
  readonly label: string | null;
  /** The label is what is written there, not what kind of thing it is. */
  readonly isWriting?: true;
  readonly attributes: Readonly<Record<string, string | number | boolean>>;
}

/** What the entry says beside its geometry: the name, and every other scalar as it came. */
export function entryFacts(entry: Entry): EntryFacts {
  return factsOf(entry, labelKeys, isSpentKey);
}

/** Keys that only hold things: they name nothing. */
const holders =
  /^(?:(?:detected|found|all|visual|ui|image|final)?(?:detections?|objects?|bound(?:ing)?boxes|b?box(?:es)?|points?|results?|items?|annotations?|events?|segments?|moments?|instances?|entit(?:y|ies)|elements?|predictions?|shapes?|regions?|labels?|parts?|children|answers?|responses?|outputs?|data|lists?|frames?|keypoints?|masks?|geometry|location|position|coordinates?|bbox2d|point2d|bbox3d|arguments|parameters|args|input))$/;

/** The name of what stands under these keys, the nearest first: `{"cat": {"bbox_2d": […]}}`. */
export function nameInKeys(within: readonly string[]): string | null {
  const name = within.find((key) => {
    const folded = key.replace(/[\s_\-.:#\d]/g, '').toLowerCase();
    const isPlace = numberIn(key, 'picture') !== null || numberIn(key, 'video') !== null;
    return folded !== '' && !holders.test(folded) && !isPlace && !isPictureKey(key) && readTime(key) === null;
  });
  return name?.trim() ?? null;
}

/** What the entry says beside its times. */
export function eventFacts(entry: Entry): EntryFacts {
  return factsOf(entry, eventLabelKeys, (key) => isSpentKey(key) || isTimeKey(key));
}

function factsOf(entry: Entry, names: readonly string[], isPlace: (key: string) => boolean): EntryFacts {
  const labelKey = names.find((key) => labelAt(entry, key) !== null) ?? null;
  const attributes = Object.entries(entry).filter((pair): pair is [string, string | number | boolean] => {
    const [key, value] = pair;
    const isTheLabel = key === labelKey && !pairedKeys.has(key);
    return isScalar(value) && !isTheLabel && !isPlace(key) && !isPictureKey(key);
  });
  return {
    label: labelKey === null ? null : labelAt(entry, labelKey),
    ...(labelKey === 'text_content' ? { isWriting: true } : {}),
    attributes: Object.fromEntries(attributes.map(([key, value]) => [key, asNumber(key, value)])),
  };
}

/** Some write their confidence as a string. */
function asNumber(key: string, value: string | number | boolean): string | number | boolean {
  const isConfidence = typeof value === 'string' && /^(?:confidence|score|probability)$/i.test(key);
  return isConfidence && /^\d{1,3}(?:\.\d{1,8})?$/.test(value.trim()) ? Number(value) : value;
}

function labelAt(entry: Entry, path: string): string | null {
  const [key = '', inner] = path.split('.');
  const outer = entry[key];
  const value = inner === undefined ? outer : isRecord(outer) ? outer[inner] : null;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** An embedded file, such as a mask's picture, is no word about the thing. */
function isScalar(value: unknown): value is string | number | boolean {
  if (typeof value === 'string') return !value.startsWith('data:');
  return typeof value === 'boolean' || Number.isFinite(value);
}
