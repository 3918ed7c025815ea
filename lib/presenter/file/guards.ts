import { isRecord } from '@/lib/core/is-record';

/** Whether a value out of a file is what it should be. */
export type Guard<T> = (value: unknown) => value is T;

/** Longer than anything that a model or a person writes. */
const longestText = 4_000_000;
const mostItems = 20_000;

export const text: Guard<string> = (value): value is string =>
  typeof value === 'string' && value.length <= longestText;

export const amount: Guard<number> = (value): value is number =>
  typeof value === 'number' && Number.isFinite(value);

/** Zero or more: of bytes, pixels, tokens, milliseconds. */
export const count: Guard<number> = (value): value is number => amount(value) && value >= 0;

export const flag: Guard<boolean> = (value) => typeof value === 'boolean';

export const yes: Guard<true> = (value) => value === true;

/** SHA-256 as 64 lower-case hexadecimal digits. */
export const hash: Guard<string> = (value): value is string =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

export function is<T extends string | number>(wanted: T): Guard<T> {
  return (value): value is T => value === wanted;
}

/** Takes every word of a union as a key, so that none can be forgotten. */
export function oneOf<T extends string>(words: Readonly<Record<T, true>>): Guard<T> {
  return (value): value is T => typeof value === 'string' && Object.hasOwn(words, value);
}

/** What may be absent. */
export function maybe<T>(guard: Guard<T>): Guard<T | undefined> {
  return (value): value is T | undefined => value === undefined || guard(value);
}

export function orNull<T>(guard: Guard<T>): Guard<T | null> {
  return (value): value is T | null => value === null || guard(value);
}

export function listOf<T>(guard: Guard<T>): Guard<readonly T[]> {
  return (value): value is readonly T[] =>
    Array.isArray(value) && value.length <= mostItems && value.every((item) => guard(item));
}

/** Values by any names. */
export function recordOf<T>(guard: Guard<T>): Guard<Readonly<Record<string, T>>> {
  return (value): value is Readonly<Record<string, T>> =>
    isRecord(value) && Object.values(value).every((item) => guard(item));
}

/** Every field of the type has its guard, so that a field that is added later cannot be forgotten. */
export function objectOf<T extends object>(
  fields: {
    readonly [Field in keyof T]-?: Guard<T[Field]>;
  },
): Guard<T> {
  const guards: readonly (readonly [string, (value: unknown) => boolean])[] = Object.entries(fields);
  return (value): value is T => isRecord(value) && guards.every(([name, guard]) => guard(value[name]));
}

export function anyOf<A, B>(one: Guard<A>, other: Guard<B>): Guard<A | B> {
  return (value): value is A | B => one(value) || other(value);
}
