import type { Entry } from './geometry-readers';
import type { AnswerPicture } from './shape';

/** 0-based by these models' convention, unlike the words "Picture n". */
const indexKeys = ['img_idx', 'image_index', 'img_index', 'image_idx', 'picture_index'];
const nameKeys = ['image', 'picture', 'img', 'image_name', 'image_id', '图片', '圖片'];

const named =
  /(?:\b(?:picture|image|img|photo)|图片|圖片|图像|圖像|照片|[图圖])\s*(?:no\.?|#|№)?\s*(\d{1,4})(?!\d)|第\s*(\d{1,4}|[一二三四五六七八九十])\s*[张張幅个個]/i;

const chineseDigits = ' 一二三四五六七八九十';
/** As much of a line as is looked at: a heading stands at its beginning. */
const longestHeading = 200;

/** The number in "Picture 2", "图片 2" or "第二张": 1-based, or null. The first that the text names. */
export function pictureNumberIn(text: string): number | null {
  const match = named.exec(text.slice(0, longestHeading));
  const digits = match?.[1] ?? match?.[2];
  if (digits === undefined) return null;
  return /\d/.test(digits) ? Number(digits) : chineseDigits.indexOf(digits);
}

/** The keys by which an entry says which picture it means: no attributes of the thing itself. */
export function isPictureKey(key: string): boolean {
  return indexKeys.includes(key) || nameKeys.includes(key);
}

/** The index of the picture that the entry itself names, or null. */
export function pictureOfEntry(entry: Entry, pictures: readonly AnswerPicture[]): number | null {
  for (const key of indexKeys) {
    const index = indexFrom(entry[key]);
    if (index !== null && index < pictures.length) return index;
  }
  for (const key of [...nameKeys, ...indexKeys]) {
    const value = entry[key];
    const index = typeof value === 'string' ? pictureNumbered(pictureNumberIn(value), pictures) : null;
    if (index !== null) return index;
  }
  return null;
}

/** The index of the picture that was given this number in its conversation, or null when there is none. */
export function pictureNumbered(number: number | null, pictures: readonly AnswerPicture[]): number | null {
  if (number === null) return null;
  const index = pictures.findIndex((picture, place) => (picture.number ?? place + 1) === number);
  return index === -1 ? null : index;
}

function indexFrom(value: unknown): number | null {
  const index = typeof value === 'string' && /^\d{1,4}$/.test(value.trim()) ? Number(value) : value;
  return typeof index === 'number' && Number.isInteger(index) && index >= 0 ? index : null;
}
