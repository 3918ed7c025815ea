import { isRecord, type JsonRecord } from '@/lib/core/is-record';

/** Hand-written guards over parsed JSON: the browser carries no schema library. */
export function recordAt(value: unknown, key: string): JsonRecord | null {
  const field = isRecord(value) ? value[key] : undefined;
  return isRecord(field) ? field : null;
}

export function listAt(value: unknown, key: string): readonly unknown[] {
  const field = isRecord(value) ? value[key] : undefined;
  return Array.isArray(field) ? field : [];
}

export function stringAt(value: unknown, key: string): string | null {
  const field = isRecord(value) ? value[key] : undefined;
  return typeof field === 'string' ? field : null;
}

export function numberAt(value: unknown, key: string): number | null {
  const field = isRecord(value) ? value[key] : undefined;
  return typeof field === 'number' && Number.isFinite(field) ? field : null;
}

export function booleanAt(value: unknown, key: string): boolean | null {
  const field = isRecord(value) ? value[key] : undefined;
  return typeof field === 'boolean' ? field : null;
}

/** Values for a sentence, as `{ values }` to be spread; nothing when there are none. */
export function valuesAt(value: unknown): { values?: Record<string, string | number> } {
  const values = Object.entries(recordAt(value, 'values') ?? {}).flatMap(([name, field]) =>
    typeof field === 'string' || (typeof field === 'number' && Number.isFinite(field))
      ? [[name, field] as const]
      : [],
  );
  return values.length === 0 ? {} : { values: Object.fromEntries(values) };
}

/** The value of a JSON text, or undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
