/** Prints one line per budget, `PASS` or `FAIL` first; true when all are met. */
export function printVerdicts(verdicts) {
  for (const { isMet, budget, measured } of verdicts) {
    console.log(`${isMet ? 'PASS' : 'FAIL'}  ${budget}: ${measured}`);
  }
  return verdicts.every(({ isMet }) => isMet);
}
