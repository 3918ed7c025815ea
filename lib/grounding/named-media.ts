/** Pictures and videos are numbered apart. */
export type Medium = 'picture' | 'video';

const chinese = '[一二三四五六七八九十]{1,3}';
const word = 'one|two|three|four|five|six|seven|eight|nine|ten';
const ordinal = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth';
const words = word.split('|');
const ordinals = ordinal.split('|');
/** Not the beginning of a decimal, of a size or of a longer number. */
const ending = String.raw`(?!\d|[.,]\d|\s{0,2}[x×]\s{0,2}\d|\s?(?:[kmg]b|px|pixels?)\b)`;
/** `2`, `#2`, `(2)`, `no. 2` */
const number = String.raw`[\s_]{0,4}(?:no\.?|#|№|-|\(|\[|（|【)?\s{0,4}(?:(\d{1,4})${ending}|(${chinese})(?=\s*(?:$|[^\s\p{L}\p{N}]|[中里裡内內上的和与與]))|(${word})(?=\s*(?:$|[:：)\]*])))`;

const nouns: Readonly<Record<Medium, string>> = {
  picture: String.raw`\b(?:picture|image|img|photo|pic|screenshot)|图片|圖片|图像|圖像|照片|相片|截图|截圖|(?<![\p{Script=Han}A-Za-z]|\d)[图圖]|(?<=[在从從见見如对對比和与與中的是于於])[图圖]`,
  video: String.raw`\bvideo|视频|視頻|影片`,
};
const counted: Readonly<Record<Medium, string>> = {
  picture: String.raw`第\s{0,4}(\d{1,4}|${chinese})\s{0,4}[张張幅个個](?!\s{0,4}(?:视频|視頻|影片))`,
  video: String.raw`第\s{0,4}(\d{1,4}|${chinese})\s{0,4}[个個段部支]\s{0,4}(?:视频|視頻|影片)`,
};
const things: Readonly<Record<Medium, string>> = {
  picture: '(?:picture|image|photo|pic|screenshot)',
  video: 'video',
};

function formOf(medium: Medium): RegExp {
  const spelled = String.raw`\b(?:(${ordinal})|(\d{1,3})(?:st|nd|rd|th))[\s-]{1,3}${things[medium]}\b`;
  return new RegExp(`(?:${nouns[medium]})${number}|${counted[medium]}|${spelled}`, 'giu');
}

const forms: Readonly<Record<Medium, RegExp>> = { picture: formOf('picture'), video: formOf('video') };

const thing = '(?:pictures?|images?|photos?|videos?|图片|圖片|图像|圖像|照片|[图圖]|视频|視頻|影片)';
/** `pictures 1 and 2`, `图1和图2`, `images 1-3`, `Image 1 and Image 2`, `the first and second image` */
const several = new RegExp(
  String.raw`${thing}\s{0,4}\d{1,4}\s{0,4}(?:,|，|、|and\b|&|or\b|to\b|vs\.?\s|-|–|~|和|与|與|跟|及|或|到|至)\s{0,4}(?:and\s{1,3}|the\s{1,3})?(?:${thing}\s{0,4})?\d{1,4}|\b(?:${ordinal})\s{1,3}and\s{1,3}(?:the\s{1,3})?(?:${ordinal})\b`,
  'giu',
);

/** The numbers that the text gives pictures or videos, 1-based, in order: "Picture 2", "图片 2", "第二张", "the second image". */
export function numbersIn(text: string, medium: Medium): readonly number[] {
  return Array.from(
    text.matchAll(forms[medium]),
    ([, digits, han, english, counter, nth, place]) =>
      digitsIn(digits ?? counter ?? place) ??
      hanNumber(han ?? counter ?? '') ??
      spelledNumber(english ?? nth ?? ''),
  ).filter((value) => value > 0);
}

/** Whether several pictures or videos are named together. */
export function namesSeveral(text: string): boolean {
  several.lastIndex = 0;
  return several.test(text);
}

/** The text without what names several together: it says which none of them is meant. */
export function withoutSeveral(text: string): string {
  return text.replace(several, ' ');
}

function digitsIn(digits: string | undefined): number | null {
  return digits !== undefined && /^\d+$/.test(digits) ? Number(digits) : null;
}

function spelledNumber(text: string): number {
  const lower = text.toLowerCase();
  return Math.max(words.indexOf(lower), ordinals.indexOf(lower)) + 1;
}

const hanDigits = '一二三四五六七八九';

/** `三` to `九十九`. */
function hanNumber(text: string): number | null {
  if (text === '') return null;
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? (tens === '' ? 10 : (hanDigits.indexOf(tens ?? '') + 1) * 10) : 0;
  return ten + hanDigits.indexOf(ones === '' ? ' ' : (ones ?? '')) + 1;
}
