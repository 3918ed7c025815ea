import 'server-only';
import type { LocalText } from '@/lib/tasks/local-text';

/** The languages that the demo answers in. */
export type ReplyLanguage = keyof LocalText;

const han = /\p{Script=Han}/gu;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** A prompt that is the name of a format says nothing about the language of whoever sends it. */
const formatName = /\bqwenvl\s+(?:html|markdown)\b/gi;
const latinWord = /[A-Za-z\u00c0-\u024f]+/g;

/**
 * The character sets that the two scripts were first encoded in: what only one of them holds tells the script.
 * Source: GB 2312-80 rows 16 to 87; Big5 levels 1 and 2, without the extensions that mix the scripts.
 */
const simplified = charactersOf('gb18030', [[0xb0, 0xf7]], [[0xa1, 0xfe]]);
const traditional = charactersOf(
  'big5',
  [
    [0xa4, 0xc5],
    [0xc9, 0xf8],
  ],
  [
    [0x40, 0x7e],
    [0xa1, 0xfe],
  ],
);

/**
 * The language of what a person wrote: Chinese where Chinese characters outweigh the Latin words ("以 JSON 格式输出"
 * is Chinese), its script by the characters that only one script has. Null when there is nothing to judge by.
 */
export function detectLanguage(words: string): ReplyLanguage | null {
  const text = words.replace(formatName, '');
  const characters = text.match(han) ?? [];
  const wordCount = text.match(latinWord)?.length ?? 0;
  if (characters.length === 0 && wordCount === 0) return null;
  if (characters.length === 0 || characters.length < wordCount || kana.test(text)) return 'en';
  const simplifiedCount = characters.filter((each) => simplified.has(each) && !traditional.has(each)).length;
  const traditionalCount = characters.filter((each) => traditional.has(each) && !simplified.has(each)).length;
  return traditionalCount > simplifiedCount ? 'zh-TW' : 'zh-CN';
}

type ByteRange = readonly [from: number, to: number];

/** All characters of a two-byte encoding within ranges of first and second bytes. */
function charactersOf(
  encoding: string,
  firsts: readonly ByteRange[],
  seconds: readonly ByteRange[],
): ReadonlySet<string> {
  const pairs = spread(firsts).flatMap((first) => spread(seconds).flatMap((second) => [first, second]));
  return new Set(new TextDecoder(encoding).decode(Uint8Array.from(pairs)).match(han) ?? []);
}

function spread(ranges: readonly ByteRange[]): number[] {
  return ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, step) => from + step));
}
