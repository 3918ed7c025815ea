import { jsonrepair } from 'jsonrepair';
import { isRecord } from '@/lib/core/is-record';
import type { Entry } from './entry';

/** The object as it was meant, or null when not even that can be told. */
export function parseLeniently(json: string): Entry | null {
  for (const parse of [JSON.parse, (text: string): unknown => JSON.parse(jsonrepair(text))]) {
    try {
      const value: unknown = parse(json);
      if (isRecord(value)) return value;
    } catch {
      // The next way of parsing is more lenient; after the last there is nothing to read.
    }
  }
  return null;
}
