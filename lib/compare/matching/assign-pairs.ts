/** How like the two are, 0 to 1; 0: they can be no pair. */
type Likeness = (left: number, right: number) => number;

type Pair = readonly [left: number, right: number];

/** More of one label are paired greedily: the best assignment takes time that grows with the cube of their number. */
const mostAssigned = 160;
/** Likeness from which on two shapes overlap. */
const overlapping = 0.5;

/**
 * Who belongs to whom, so that the pairs are as like as they can be in all (Hungarian method). Of very many only those
 * that overlap are paired, the likest first.
 */
export function assignPairs(leftCount: number, rightCount: number, likeness: Likeness): readonly Pair[] {
  if (leftCount === 0 || rightCount === 0) return [];
  if (Math.max(leftCount, rightCount) > mostAssigned) return greedyPairs(leftCount, rightCount, likeness);
  if (leftCount <= rightCount) return bestPairs(leftCount, rightCount, likeness);
  return bestPairs(rightCount, leftCount, (left, right) => likeness(right, left)).map(([left, right]) => [
    right,
    left,
  ]);
}

function greedyPairs(leftCount: number, rightCount: number, likeness: Likeness): readonly Pair[] {
  const likely: { readonly pair: Pair; readonly value: number }[] = [];
  for (let left = 0; left < leftCount; left += 1) {
    for (let right = 0; right < rightCount; right += 1) {
      const value = likeness(left, right);
      if (value > overlapping) likely.push({ pair: [left, right], value });
    }
  }
  const [lefts, rights] = [new Set<number>(), new Set<number>()];
  return likely
    .toSorted((one, other) => other.value - one.value)
    .flatMap(({ pair }) => {
      if (lefts.has(pair[0]) || rights.has(pair[1])) return [];
      lefts.add(pair[0]);
      rights.add(pair[1]);
      return [pair];
    });
}

/**
 * The Hungarian method with potentials, row by row; there are no more rows than columns. Index 0 of each list stands for
 * "none yet", rows and columns count from 1.
 */
function bestPairs(rowCount: number, columnCount: number, likeness: Likeness): readonly Pair[] {
  const rowPotential = new Float64Array(rowCount + 1);
  const columnPotential = new Float64Array(columnCount + 1);
  const rowOf = new Int32Array(columnCount + 1);
  for (let row = 1; row <= rowCount; row += 1) {
    const cameFrom = new Int32Array(columnCount + 1);
    const slack = new Float64Array(columnCount + 1).fill(Infinity);
    const isDone = new Uint8Array(columnCount + 1);
    rowOf[0] = row;
    let column = 0;
    do {
      isDone[column] = 1;
      const at = rowOf[column] ?? 0;
      let [next, delta] = [0, Infinity];
      for (let other = 1; other <= columnCount; other += 1) {
        if (isDone[other] === 1) continue;
        const cost = -likeness(at - 1, other - 1) - (rowPotential[at] ?? 0) - (columnPotential[other] ?? 0);
        if (cost < (slack[other] ?? 0)) {
          slack[other] = cost;
          cameFrom[other] = column;
        }
        const left = slack[other] ?? 0;
        if (left < delta) [next, delta] = [other, left];
      }
      for (let other = 0; other <= columnCount; other += 1) {
        if (isDone[other] === 1) {
          const owner = rowOf[other] ?? 0;
          rowPotential[owner] = (rowPotential[owner] ?? 0) + delta;
          columnPotential[other] = (columnPotential[other] ?? 0) - delta;
        } else slack[other] = (slack[other] ?? 0) - delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    for (let back = column; back !== 0; back = cameFrom[back] ?? 0)
      rowOf[back] = rowOf[cameFrom[back] ?? 0] ?? 0;
  }
  return Array.from(rowOf.subarray(1)).flatMap((row, column): Pair[] =>
    row > 0 && likeness(row - 1, column) > 0 ? [[row - 1, column]] : [],
  );
}
