import { expect, test } from 'vitest';
import { assumedCamera, cuboidCorners, projectPoint } from '@/lib/grounding/cuboid';
import { cratesTruth } from '@/lib/tasks/crates-truth';

const camera = assumedCamera(cratesTruth, 'qwen');
/** The others are partly hidden behind one of these. */
const wholly = cratesTruth.cuboids.filter(({ kind }) => kind === 'toolbox' || kind === 'wooden-crate');

test('the boxes of the store room lie where their truth in space puts them', () => {
  expect(wholly.length).toBe(2);
  for (const { numbers, box } of wholly) {
    const seen = cuboidCorners(numbers, 'qwen').map((corner) => projectPoint(corner, camera) ?? [0, 0]);
    const [across, down] = [seen.map(([x]) => x), seen.map(([, y]) => y)];
    const bounds = [Math.min(...across), Math.min(...down), Math.max(...across), Math.max(...down)];
    for (const [side, value] of bounds.entries()) expect(Math.abs(value - (box[side] ?? 0))).toBeLessThan(3);
  }
});
