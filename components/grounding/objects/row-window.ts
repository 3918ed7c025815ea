/** Some rows of a long list: those from `first` on, up to but without `end`. */
export interface RowWindow {
  readonly first: number;
  readonly end: number;
}

/** A list of up to so many rows is there as a whole. */
const mostWhole = 240;
/** Of a longer one there are so many rows: several screens of the list, at any height of it. */
const windowRows = 80;
/** It moves in steps, so that not every scrolled pixel makes rows. */
const stepRows = 20;

export function isWhole(count: number): boolean {
  return count <= mostWhole;
}

/** The rows to have around the one that is in the middle of what is seen. */
export function rowsAround(middle: number, count: number): RowWindow {
  if (isWhole(count)) return { first: 0, end: count };
  const wanted = Math.round((middle - windowRows / 2) / stepRows) * stepRows;
  const first = Math.max(0, Math.min(wanted, count - windowRows));
  return { first, end: first + windowRows };
}
