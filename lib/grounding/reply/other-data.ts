import { isRecord } from '@/lib/core/is-record';
import type { Entry } from './entry';
import type { EntryPlace } from './entry-place';
import { readNumbers } from './read-numbers';

/** What stands under these are numbers of a chart or a table, not places on a picture. */
const otherHolder =
  /^(?:series|datasets?|charts?|plots?|graphs?|histograms?|axis|[xy]axis|[xy]labels?|options|choices|answers?key|statistics|stats|scores?|sales|prices|values|quartiles|quantiles|percentiles|history|years|months)$/i;
/** `Jan`, `Q1`, `2019`, `3月`: a point of a chart is named by a time. */
const timeName =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|mon(?:day)?|tue(?:sday)?|wed(?:nesday)?|thu(?:rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|q[1-4]|fy\d+|(?:19|20)\d{2}|\d{1,2}\s?月|第?[一二三四1-4]季度?|(?:周|星期|週)[一二三四五六日天])$/i;

/** Whether numbers here are data of another kind, however much they look like places. */
export function isOtherData(entry: Entry, { around }: Pick<EntryPlace, 'around'>): boolean {
  const isHeld = around.some(({ key }) => key !== null && otherHolder.test(key.replace(/[\s_-]/g, '')));
  return isHeld || isNamedByTime(entry);
}

/** A point of a chart. */
export function isNamedByTime(entry: Entry): boolean {
  return [entry.label, entry.name].some((name) => typeof name === 'string' && timeName.test(name.trim()));
}

const geoJson = /^(?:Multi)?(?:Point|LineString|Polygon)$/;

/** Longitudes and latitudes: GeoJSON's geometry, or fractions of degrees beside a name of their own. */
export function isOnEarth(value: unknown, entry: Entry): boolean {
  if (!Array.isArray(value) || isRecord(value[0])) return false;
  if (typeof entry.type === 'string' && geoJson.test(entry.type)) return areDegrees(value);
  return (
    value.length === 2 &&
    areDegrees(value) &&
    value.some((part) => !Number.isInteger(part) && Number(part) > 1)
  );
}

function areDegrees(value: unknown): boolean {
  const numbers = readNumbers(value) ?? [];
  return numbers.every((number) => Math.abs(number) <= 180);
}
