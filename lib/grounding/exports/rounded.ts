/** At most four decimals: a ten-thousandth of a pixel, without the noise of subtraction. */
export function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** A flat list of coordinates as pairs. */
export function pairsOf(coords: readonly number[]): readonly (readonly [number, number])[] {
  return Array.from({ length: Math.floor(coords.length / 2) }, (_, index) => [
    coords[2 * index] ?? 0,
    coords[2 * index + 1] ?? 0,
  ]);
}
