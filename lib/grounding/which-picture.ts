import type { Entry } from '@/lib/core/is-record';

/** 0-based by these models' convention, unlike the words "Picture n". */
const indexKeys = ['img_idx', 'image_index', 'img_index', 'image_idx', 'picture_index'];
const nameKeys = ['image', 'picture', 'img', 'image_name', 'image_id', '图片', '圖片'];
const videoIndexKeys = ['video_idx', 'video_index', 'vid_idx'];
const videoNameKeys = ['video', 'video_name', 'video_id', '视频', '視頻', '影片'];
const allKeys = new Set([...indexKeys, ...nameKeys, ...videoIndexKeys, ...videoNameKeys]);

const namedPicture =
  /(?:\b(?:picture|image|img|photo)|图片|圖片|图像|圖像|照片|[图圖])[\s_]{0,4}(?:no\.?|#|№)?\s{0,4}(\d{1,4})(?!\d)|第\s{0,4}(\d{1,4}|[一二三四五六七八九十])\s{0,4}[张張幅个個](?!\s{0,4}(?:视频|視頻|影片))/i;
const namedVideo =
  /(?:\bvideo|视频|視頻|影片)[\s_]{0,4}(?:no\.?|#|№)?\s{0,4}(\d{1,4})(?!\d)|第\s{0,4}(\d{1,4}|[一二三四五六七八九十])\s{0,4}[个個段部支]\s{0,4}(?:视频|視頻|影片)/i;

const chineseDigits = ' 一二三四五六七八九十';
/** As much of a line as is looked at: a heading stands at its beginning. */
const longestHeading = 200;

/** Pictures and videos are numbered apart. */
export type Medium = 'picture' | 'video';

/** A picture or video: its index in the answer's context, and the number of its kind. */
export interface NumberedMedium {
  readonly index: number;
  readonly number: number;
}

/** The number in "Picture 2", "图片 2", "第二张" or "Video 2": 1-based, or null. The first that the text names. */
export function numberIn(text: string, medium: Medium): number | null {
  const match = (medium === 'video' ? namedVideo : namedPicture).exec(text.slice(0, longestHeading));
  const digits = match?.[1] ?? match?.[2];
  if (digits === undefined) return null;
  return /\d/.test(digits) ? Number(digits) : chineseDigits.indexOf(digits);
}

const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
const ordinalPicture =
  /\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s{1,3}(?:picture|image|photo)\b/gi;
const ordinalVideo = /\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s{1,3}video\b/gi;
/** `pictures 1 and 2`, `图1和图2`, `images 1-3` */
const several =
  /(?:pictures?|images?|photos?|videos?|图片|圖片|图像|圖像|照片|[图圖]|视频|視頻|影片)\s{0,4}\d{1,4}\s{0,4}(?:,|，|、|and\b|&|or\b|to\b|vs\b|-|–|~|和|与|與|跟|及|或|到|至)\s{0,4}\d/i;
/** A question says early what it is about. */
const longestQuestion = 4000;

/** The number of the picture or video that a person's words name; null when they name none or more than one. */
export function mediumAsked(words: string, medium: Medium): number | null {
  const text = words.slice(0, longestQuestion);
  if (several.test(text)) return null;
  const named = new RegExp(medium === 'video' ? namedVideo : namedPicture, 'gi');
  const numbers = Array.from(text.matchAll(named), ([whole]) => numberIn(whole, medium));
  const spelled = Array.from(
    text.matchAll(medium === 'video' ? ordinalVideo : ordinalPicture),
    ([, ordinal = '']) => ordinals.indexOf(ordinal.toLowerCase()) + 1,
  );
  const [only, other] = new Set([...numbers, ...spelled]);
  return other === undefined ? (only ?? null) : null;
}

/** The keys by which an entry says which picture or video it means: no attributes of the thing itself. */
export function isPictureKey(key: string): boolean {
  return allKeys.has(key);
}

/** The index of the picture or video that the entry itself names, or null. */
export function mediumOfEntry(entry: Entry, medium: Medium, among: readonly NumberedMedium[]): number | null {
  const [indices, names] = medium === 'video' ? [videoIndexKeys, videoNameKeys] : [indexKeys, nameKeys];
  for (const key of indices) {
    const place = indexFrom(entry[key]);
    const named = place === null ? undefined : among[place];
    if (named) return named.index;
  }
  for (const key of [...names, ...indices]) {
    const value = entry[key];
    const index = typeof value === 'string' ? mediumNumbered(numberIn(value, medium), among) : null;
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
