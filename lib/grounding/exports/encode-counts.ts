/**
 * Run lengths as COCO's compressed counts: each in groups of five bits, low first, from the fourth on as the difference
 * to the one before the last. Source: `rleToString` of the COCO API.
 */
export function encodeCounts(runs: readonly number[]): string {
  let text = '';
  runs.forEach((run, index) => {
    let value = index > 2 ? run - (runs[index - 2] ?? 0) : run;
    for (let isOpen = true; isOpen; ) {
      const bits = value & 0x1f;
      value >>= 5;
      isOpen = (bits & 0x10) === 0 ? value !== 0 : value !== -1;
      text += String.fromCharCode((isOpen ? bits | 0x20 : bits) + 48);
    }
  });
  return text;
}
