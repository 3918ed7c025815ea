import { type Medium, namesSeveral, numbersIn, withoutSeveral } from './named-media';
import type { Entry } from './reply/entry';

export type { Medium } from './named-media';

/** 0-based by these models' convention, unlike the words "Picture n". */
const indexKeys = ['imgidx', 'imageindex', 'imgindex', 'imageidx', 'pictureindex', 'pictureidx'];
const nameKeys = [
  ...['image', 'picture', 'img', 'photo', 'imagename', 'imageid', 'imagenumber', 'picturenumber', 'imageno'],
  ...['图片', '圖片', '图像', '圖像', '图片编号', '图片序号'],
];
const videoIndexKeys = ['videoidx', 'videoindex', 'vididx'];
const videoNameKeys = ['video', 'videoname', 'videoid', 'videonumber', '视频', '視頻', '影片'];
const allKeys = new Set([...indexKeys, ...nameKeys, ...videoIndexKeys, ...videoNameKeys]);
const allNameKeys = new Set([...nameKeys, ...videoNameKeys]);

/** As much of a text as is looked at, from its beginning and before its end. */
const longestHeading = 200;
/** A question says early what it is about. */
const longestQuestion = 4000;

/** A picture or video: its index in the answer's context, and the number of its kind. */
export interface NumberedMedium {
  readonly index: number;
  readonly number: number;
}

/** The number in "Picture 2", "图片 2", "第二张" or "Video 2": 1-based, or null. The first that the text names. */
export function numberIn(text: string, medium: Medium): number | null {
  return numbersIn(text.slice(0, longestHeading), medium)[0] ?? null;
}

/**
 * The picture or video that a stretch of text before something says it is on: the last that is named where the text leads
 * on to it, the first in a line that stands by itself. Several named together are none.
 */
export function numberBefore(text: string, medium: Medium, isLine: boolean): number | null {
  const isLong = text.length > 2 * longestHeading;
  const looked = isLong ? `${text.slice(0, longestHeading)}\n${text.slice(-longestHeading)}` : text;
  const numbers = numbersIn(withoutSeveral(looked), medium);
  const leadsOn = !isLine || /[:：]\W{0,8}$/.test(text.slice(-longestHeading));
  return numbers.at(leadsOn ? -1 : 0) ?? null;
}

/** The number of the picture or video that a person's words name; null when they name none or more than one. */
export function mediumAsked(words: string, medium: Medium): number | null {
  const text = words.slice(0, longestQuestion);
  if (namesSeveral(text)) return null;
  const [only, other] = new Set(numbersIn(text, medium));
  return other === undefined ? (only ?? null) : null;
}

/** The keys by which an entry says which picture or video it means: no attributes of the thing itself. */
export function isPictureKey(key: string): boolean {
  return allKeys.has(fold(key));
}

/** `"image": 0`, which no one says who counts from one. */
export function isCountedFromZero(fields: Entry): boolean {
  return Object.entries(fields).some(([key, value]) => allNameKeys.has(fold(key)) && indexFrom(value) === 0);
}

/**
 * The index of the picture or video that the entry itself names, or null. A bare number under a name such as `image`
 * counts from one as the words do, unless the reply has shown that it counts from zero.
 */
export function mediumOfEntry(
  entry: Entry,
  medium: Medium,
  among: readonly NumberedMedium[],
  isFromZero = false,
): number | null {
  const [indices, names] = medium === 'video' ? [videoIndexKeys, videoNameKeys] : [indexKeys, nameKeys];
  const said = Object.entries(entry).map(([key, value]) => [fold(key), value] as const);
  for (const [key, value] of said) {
    const isName = names.includes(key);
    if (!isName && !indices.includes(key)) continue;
    const place = indexFrom(value);
    const isIndex = !isName || isFromZero;
    const byNumber = place === null ? null : mediumNumbered(isIndex ? place + 1 : place, among);
    const byPlace = place !== null && isIndex ? (among[place]?.index ?? null) : null;
    const byWords = typeof value === 'string' ? mediumNumbered(numberIn(value, medium), among) : null;
    const index = byNumber ?? byPlace ?? byWords;
    if (index !== null) return index;
  }
  return null;
}

/** The index of the one that was given this number in its conversation, or null when there is none. */
export function mediumNumbered(number: number | null, among: readonly NumberedMedium[]): number | null {
  return among.find((one) => one.number === number)?.index ?? null;
}

function indexFrom(value: unknown): number | null {
  const index = typeof value === 'string' && /^\d{1,4}$/.test(value.trim()) ? Number(value) : value;
  return typeof index === 'number' && Number.isInteger(index) && index >= 0 ? index : null;
}

function fold(key: string): string {
  return key
    .slice(0, 40)
    .replace(/[\s_-]/g, '')
    .toLowerCase();
}
