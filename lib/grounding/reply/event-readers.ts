import { isRecord } from '@/lib/core/is-record';
import type { Entry } from './entry';
import { readTime, readTimeRange, spanOf, type TimeSpan } from './read-time';

/** An event in the model's own words; the label is null when the entry around it has to give one. */
export interface ModelEvent {
  readonly span: TimeSpan;
  readonly label: string | null;
  /** Only a moment's time stood there, which may be any other time, such as one that a clock in the video shows. */
  readonly isWeak: boolean;
}

const startKeys = new Set([
  'starttime',
  'start',
  'starttimestamp',
  'startseconds',
  'startsec',
  'starts',
  'begin',
  'begintime',
  'from',
  '开始时间',
  '开始',
  '起始时间',
  '開始',
  '開始時間',
]);
const endKeys = new Set([
  'endtime',
  'end',
  'endtimestamp',
  'endseconds',
  'endsec',
  'ends',
  'finish',
  'to',
  '结束时间',
  '结束',
  '终止时间',
  '結束',
  '結束時間',
]);
const spanKeys = new Set([
  'timerange',
  'timespan',
  'timestamp',
  'timestamps',
  'time',
  'interval',
  'segment',
  'period',
  '时间',
  '時間',
  '时间段',
  '時間段',
]);
/** As much of a key as can be a range. */
const longestKey = 64;

/** Whether an entry of a turn with a video says a time under this key. */
export function isTimeKey(key: string): boolean {
  const folded = fold(key);
  return startKeys.has(folded) || endKeys.has(folded) || spanKeys.has(folded) || spanInKey(key) !== null;
}

/** The events that an entry names: under its keys, or in them. */
export function readEvents(entry: Entry): readonly ModelEvent[] {
  const start = readTime(valueUnder(entry, startKeys));
  const end = readTime(valueUnder(entry, endKeys));
  const span = spanOf(start, end ?? lengthened(start, entry.duration) ?? start);
  if (span) return [{ span, label: null, isWeak: false }];
  const stated = stretchIn(valueUnder(entry, spanKeys));
  return stated ? [stated] : eventsInKeys(entry);
}

function stretchIn(value: unknown): ModelEvent | null {
  if (isRecord(value)) return readEvents(value)[0] ?? null;
  const range = readTimeRange(value);
  if (range) return { span: range, label: null, isWeak: false };
  const moment = readTime(value);
  return moment === null ? null : { span: [moment, moment], label: null, isWeak: true };
}

/** `{"00:23.00 - 00:48.00": "trim the fat"}` */
function eventsInKeys(entry: Entry): readonly ModelEvent[] {
  return Object.entries(entry).flatMap(([key, value]) => {
    const span = spanInKey(key);
    const label = isRecord(value) ? Object.values(value).find((part) => typeof part === 'string') : value;
    return span && typeof label === 'string' ? [{ span, label: label.trim(), isWeak: false }] : [];
  });
}

/** A bare number as a key may count anything. */
function spanInKey(key: string): TimeSpan | null {
  if (key.length > longestKey || !/\d/.test(key)) return null;
  const range = readTimeRange(key);
  const moment = range || !/[:a-z秒分]/i.test(key) ? null : readTime(key);
  return range ?? spanOf(moment, moment);
}

function lengthened(start: number | null, duration: unknown): number | null {
  const length = readTime(duration);
  return start === null || length === null ? null : start + length;
}

function valueUnder(entry: Entry, keys: ReadonlySet<string>): unknown {
  return Object.entries(entry).find(([key]) => keys.has(fold(key)))?.[1];
}

function fold(key: string): string {
  return key
    .slice(0, longestKey)
    .replace(/[\s_-]/g, '')
    .toLowerCase();
}
