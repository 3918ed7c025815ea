import { isRecord } from '@/lib/core/is-record';
import { isPictureKey, numberIn } from '../which-picture';
import type { Entry } from './entry';
import type { Surrounding } from './entry-place';
import { isTimeKey } from './event-readers';
import { foldKey } from './fold-key';
import { isSpentKey } from './geometry-readers';
import { readTime } from './read-time';

/** Where a thing's name may stand, the better places first; as `foldKey` leaves them. */
const labelKeys = [
  ...['label', '标签', '標籤', 'name', '名称', '名稱', 'textcontent', '文本内容', '文字内容', '文字內容'],
  ...[
    'class',
    'classname',
    '类别',
    '類別',
    'category',
    'object',
    '物体',
    '物體',
    '对象',
    '物件',
    '目标',
    '目標',
    'objectname',
  ],
  ...[
    'tag',
    'title',
    '标题',
    '標題',
    'description',
    '描述',
    'text',
    '文本',
    '文字',
    'nameen',
    'names.en',
    'namezh',
    'names.zh',
  ],
  'action',
];
/** A thing around an entry may give it these names; a title or a text is its own. */
const sharedKeys = [
  'label',
  '标签',
  '標籤',
  'name',
  '名称',
  '名稱',
  'class',
  'classname',
  'category',
  'object',
  'objectname',
];

/** An event is named by what happens. */
const eventLabelKeys = [
  'event',
  '事件',
  ...labelKeys,
  ...['caption', 'activity', 'summary', 'content', 'sentence', 'query', 'scene', '内容', '內容'],
];

/** These stay attributes beside the label: one name in two languages, and what is done at a place. */
const pairedKeys = new Set(['nameen', 'namezh', 'action']);

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

/** What the objects around an entry call it: `{"cat": {"bbox_2d": […]}}`, `{"name": "cup", "position": {…}}`. */
export function nameAround(around: readonly Surrounding[]): string | null {
  for (const { key, fields } of around) {
    const name = (key !== null && isName(key) ? key.trim() : null) ?? labelIn(fields, sharedKeys).label;
    if (name !== null) return name;
  }
  return null;
}

/** Keys that only hold things: they name nothing. */
const holders =
  /^(?:(?:detected|found|all|visual|ui|image|final)?(?:detections?|objects?|bound(?:ing)?boxes|b?box(?:es)?|points?|results?|items?|annotations?|events?|segments?|moments?|instances?|entit(?:y|ies)|elements?|predictions?|shapes?|regions?|labels?|parts?|children|answers?|responses?|outputs?|data|lists?|frames?|keypoints?|tracks?|tracking|trackinginfo|trajector(?:y|ies)|bboxlist|positions?|images?|pictures?|photos?|videos?|attributes?|properties|tools?|toolcalls?|function|target|masks?|geometry|location|coordinates?|bbox2d|point2d|bbox3d|arguments|parameters|args|input))$/;

/** Whether a key names what stands under it. */
function isName(key: string): boolean {
  const folded = key.replace(/[\s_\-.:#\d]/g, '').toLowerCase();
  const isPlace = numberIn(key, 'picture') !== null || numberIn(key, 'video') !== null;
  return folded !== '' && !holders.test(folded) && !isPlace && !isPictureKey(key) && readTime(key) === null;
}

/** What the entry says beside its times. */
export function eventFacts(entry: Entry): EntryFacts {
  return factsOf(entry, eventLabelKeys, (key, value) => isSpentKey(key, value) || isTimeKey(key));
}

function factsOf(
  entry: Entry,
  names: readonly string[],
  isPlace: (key: string, value: unknown) => boolean,
): EntryFacts {
  const { key: labelKey, label } = labelIn(entry, names);
  const pairs = [...Object.entries(entry), ...innerAttributes(entry)];
  const attributes = pairs.filter((pair): pair is [string, string | number | boolean] => {
    const [key, value] = pair;
    const isTheLabel = foldKey(key) === labelKey && !pairedKeys.has(foldKey(key));
    return isScalar(value) && !isTheLabel && !isPlace(key, value) && !isPictureKey(key);
  });
  return {
    label,
    ...(labelKey === 'textcontent' ? { isWriting: true } : {}),
    attributes: Object.fromEntries(attributes.map(([key, value]) => [key, asNumber(key, value)])),
  };
}

/** `"attributes": {"colour": "red"}` */
function innerAttributes(entry: Entry): readonly (readonly [string, unknown])[] {
  return [entry.attributes, entry.properties].flatMap((inner) =>
    isRecord(inner) ? Object.entries(inner) : [],
  );
}

/** The best of these names that the entry has. */
function labelIn(
  entry: Entry,
  names: readonly string[],
): { readonly key: string | null; readonly label: string | null } {
  const values = new Map(Object.entries(entry).map(([key, value]) => [foldKey(key), value]));
  for (const path of names) {
    const [name = '', inner] = path.split('.');
    const outer = values.get(name);
    const label = wordsOf(inner === undefined ? outer : isRecord(outer) ? outer[inner] : null);
    if (label !== null) return { key: path, label };
  }
  return { key: null, label: null };
}

function wordsOf(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** Some write their confidence as a string. */
function asNumber(key: string, value: string | number | boolean): string | number | boolean {
  const isConfidence = typeof value === 'string' && /^(?:confidence|score|probability)$/i.test(key);
  return isConfidence && /^\d{1,3}(?:\.\d{1,8})?$/.test(value.trim()) ? Number(value) : value;
}

/** An embedded file, such as a mask's picture, is no word about the thing. */
function isScalar(value: unknown): value is string | number | boolean {
  if (typeof value === 'string') return !value.startsWith('data:');
  return typeof value === 'boolean' || Number.isFinite(value);
}
