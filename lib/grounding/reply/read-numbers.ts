/** More digits than any coordinate has, or a larger one: the model ran away. */
const mostDigits = 12;
const largest = 1e6;
const mostNumbers = 4096;

/**
 * The numbers of a value however the model wrapped them: a list, nested lists, numbers as strings, several in one
 * string (`"243, 291"`). Null when anything in it is no finite number.
 */
export function readNumbers(value: unknown): readonly number[] | null {
  if (typeof value === 'number') return Math.abs(value) <= largest ? [value] : null;
  if (typeof value === 'string') return readNumberText(value);
  if (!Array.isArray(value) || value.length > mostNumbers) return null;
  const parts = value.map(readNumbers);
  return parts.every((part) => part !== null) ? parts.flat() : null;
}

function readNumberText(text: string): readonly number[] | null {
  const words = text
    .split(/(?:px)?[[\](),，;；、\s]+|px$|<[^>]{0,40}>/)
    .filter((word) => word !== '' && word !== undefined);
  const areNumbers = words.every((word) => word.length <= mostDigits && /^[+-]?\d+(?:\.\d*)?$/.test(word));
  const numbers = words.map(Number);
  const areSane = numbers.every((number) => Math.abs(number) <= largest);
  return areNumbers && areSane && words.length > 0 ? numbers : null;
}

/** The value as groups of `size` numbers each: one group, or a list of them. Empty when it is neither. */
export function readNumberGroups(value: unknown, size: number): readonly (readonly number[])[] {
  const whole = readNumbers(value);
  if (whole?.length === size) return [whole];
  if (!Array.isArray(value)) return [];
  const groups = value.map(readNumbers);
  return groups.every((group) => group?.length === size)
    ? groups.flatMap((group) => (group ? [group] : []))
    : [];
}
