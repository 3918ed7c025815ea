/** [start, end] in seconds, start <= end. */
export type TimeSpan = readonly [start: number, end: number];

export interface FoundTime {
  readonly span: TimeSpan;
  /** Where in the text it stands: [start, end). */
  readonly at: number;
  readonly end: number;
}

const clock = String.raw`\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,6})?`;
const hours = String.raw`\d{1,3}\s?(?:h|hrs?|hours?|小时|小時|时|時)`;
const wholeMinutes = String.raw`\d{1,4}\s?(?:mins?|minutes?|分钟|分鐘|分)`;
/** A lone `m` may mean metres; before seconds it does not. */
const minutes = String.raw`\d{1,4}\s?(?:m|mins?|minutes?|分钟|分鐘|分)`;
const number = String.raw`\d{1,6}(?:\.\d{1,6})?`;
const seconds = String.raw`${number}\s?(?:seconds?|secs?|s|秒钟|秒鐘|秒)`;
const spelled = String.raw`(?:${hours}\s?)?(?:${minutes}\s?)?${seconds}|(?:${hours}\s?)?${wholeMinutes}|${hours}`;
const time = `(?:${clock}|${spelled})`;
const mark = '[*_`]{0,2}';
const between = String.raw`${mark}\s{0,3}(?:-{1,2}>?|[–—~～→|]|to|until|till|through|and|至|到)\s{0,3}${mark}(?:第|about |around )?`;
const apart = '(?<![\\d:.,A-Za-z])';
const ending = '(?![\\dA-Za-z]|[:.,]\\d)';

const whole = new RegExp(`^(?:${time}|${number})$`, 'i');
const wholeRange = new RegExp(
  `^(?:from )?第?(${time}|${number})${between}(${time}|${number})(?:\\s?(?:s|seconds?|秒))?$`,
  'i',
);
const range = new RegExp(
  `${apart}(?:(${time})${between}(${time})|(${number})${between}(${spelled}))${ending}`,
  'gi',
);
const moment = new RegExp(`${apart}(${time})${ending}`, 'i');
/** No time is written at greater length. */
const longest = 80;

/**
 * Seconds from `64.0`, `"64.0s"`, `"28 seconds"`, `"2m 5s"`, `"03:15.00"` (mm:ss and a decimal fraction),
 * `"1:02:03.5"`, `"00:01:02,500"`. Null for anything else.
 */
export function readTime(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) && value >= 0 ? value : null;
  if (typeof value !== 'string' || value.length > longest) return null;
  const text = value.trim().replace(/^[<[(]\s?|\s?[>\])]$/g, '');
  return whole.test(text) ? secondsIn(text) : null;
}

/** A stretch of time as one value: `"00:23.00 - 00:48.00"`, `"64.0 - 72.0 seconds"`, `[64, 72]`. */
export function readTimeRange(value: unknown): TimeSpan | null {
  if (Array.isArray(value)) return value.length === 2 ? spanOf(readTime(value[0]), readTime(value[1])) : null;
  if (typeof value !== 'string' || value.length > longest) return null;
  const match = wholeRange.exec(value.trim().replace(/^[<[(]\s?|\s?[>\])]$/g, ''));
  return match ? spanBetween(match[1] ?? '', match[2] ?? '') : null;
}

/** The stretches of time that a text names: `from 28 seconds to 50 seconds`, `01:32.40 - 01:35.60`. */
export function findTimeRanges(text: string): readonly FoundTime[] {
  return Array.from(text.matchAll(range)).flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - 16), match.index);
    const isPair = /\band\b/i.test(match[0]) && !/\b(?:between|from)\s{1,3}\W{0,2}$/i.test(before);
    const [, from = match[3] ?? '', to = match[4] ?? ''] = match;
    const span = isPair ? null : spanBetween(from, to);
    return span ? [{ span, at: match.index, end: match.index + match[0].length }] : [];
  });
}

/** The first moment that a text names, with a clock's colon or a unit. */
export function findMoment(text: string): FoundTime | null {
  const match = moment.exec(text);
  const at = match ? secondsIn(match[1] ?? '') : null;
  return match && at !== null
    ? { span: [at, at], at: match.index, end: match.index + match[0].length }
    : null;
}

/** `1 - 2 minutes`: a bare number has the unit of the one after it. */
function spanBetween(from: string, to: string): TimeSpan | null {
  const unit = /^[\d.]+$/.test(from) ? /^[\d.]+(\s?[^\d\s.:]+)$/.exec(to)?.[1] : '';
  return spanOf(secondsIn(from + (unit ?? '')), secondsIn(to));
}

export function spanOf(start: number | null, end: number | null): TimeSpan | null {
  return start === null || end === null ? null : [Math.min(start, end), Math.max(start, end)];
}

function secondsIn(text: string): number | null {
  if (text.includes(':')) return secondsOnClock(text);
  const parts = Array.from(text.matchAll(/(\d+(?:\.\d+)?)\s?([^\d\s.]*)/g));
  return parts.reduce((sum, [, amount, unit = '']) => sum + Number(amount) * secondsPer(unit), 0);
}

function secondsOnClock(text: string): number | null {
  const parts = text.replace(',', '.').split(':').map(Number);
  const isClock = parts.slice(1).every((part) => part < 60);
  return isClock ? parts.reduce((sum, part) => sum * 60 + part, 0) : null;
}

function secondsPer(unit: string): number {
  if (/^[h小时時]/i.test(unit)) return 3600;
  return /^[m分]/i.test(unit) ? 60 : 1;
}
