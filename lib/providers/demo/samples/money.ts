import 'server-only';

/** "12.40" for 1240 cents: without the currency, as it is printed. */
export function money(cents: number): string {
  return (cents / 100).toFixed(2);
}
