import 'server-only';

/** A connected piece of one cluster, in cells of the raster. */
export interface Component {
  readonly cluster: number;
  readonly area: number;
  /** Right and bottom exclusive. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Indexes of its cells. */
  readonly cells: Uint32Array;
}

interface Grid {
  readonly width: number;
  readonly height: number;
}

/** Connected pieces of equal value, neighbours sharing a side, of at least `leastArea` cells; largest first. */
export function findComponents(labels: Uint8Array, grid: Grid, leastArea: number): Component[] {
  const seen = new Uint8Array(labels.length);
  const stack = new Uint32Array(labels.length);
  const found: Component[] = [];
  for (let start = 0; start < labels.length; start += 1) {
    if (seen[start] === 1) continue;
    const cells = flood(labels, grid, start, seen, stack);
    if (cells.length >= leastArea) found.push(measure(labels[start] ?? 0, cells, grid.width));
  }
  return found.sort((one, other) => other.area - one.area);
}

/** Marks and returns the cells that hang together with `start`; `stack` is scratch space as large as the grid. */
function flood(
  labels: Uint8Array,
  { width, height }: Grid,
  start: number,
  seen: Uint8Array,
  stack: Uint32Array,
): Uint32Array {
  const label = labels[start];
  let [taken, filled] = [0, 1];
  stack[0] = start;
  seen[start] = 1;
  const visit = (cell: number) => {
    if (seen[cell] === 1 || labels[cell] !== label) return;
    seen[cell] = 1;
    stack[filled] = cell;
    filled += 1;
  };
  for (; taken < filled; taken += 1) {
    const cell = stack[taken] ?? 0;
    const x = cell % width;
    if (x > 0) visit(cell - 1);
    if (x < width - 1) visit(cell + 1);
    if (cell >= width) visit(cell - width);
    if (cell < width * (height - 1)) visit(cell + width);
  }
  return stack.slice(0, filled);
}

function measure(cluster: number, cells: Uint32Array, width: number): Component {
  let [left, top, right, bottom] = [width, Number.POSITIVE_INFINITY, 0, 0];
  for (const cell of cells) {
    const [x, y] = [cell % width, Math.floor(cell / width)];
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
  }
  return { cluster, area: cells.length, left, top, right, bottom, cells };
}

/** Each cell takes the value that most of its 3 × 3 neighbourhood has, its own where there is a tie. */
export function smoothLabels(labels: Uint8Array, { width, height }: Grid, labelCount: number): Uint8Array {
  const smooth = Uint8Array.from(labels);
  const votes = new Uint8Array(labelCount);
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const cell = y * width + x;
      votes.fill(0);
      for (let row = cell - width; row <= cell + width; row += width) {
        for (let near = row - 1; near <= row + 1; near += 1) {
          const label = labels[near] ?? 0;
          votes[label] = (votes[label] ?? 0) + 1;
        }
      }
      let best = labels[cell] ?? 0;
      for (let label = 0; label < labelCount; label += 1)
        if ((votes[label] ?? 0) > (votes[best] ?? 0)) best = label;
      smooth[cell] = best;
    }
  }
  return smooth;
}
