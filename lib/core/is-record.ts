/** An object of the reply, parsed. */
export type Entry = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
