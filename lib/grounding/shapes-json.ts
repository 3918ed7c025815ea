import { maskJson } from './exports/mask-json';
import type { Shape } from './shape';

/**
 * The shapes as JSON, one to a line: pixels of the original picture, at most two decimals; masks as COCO's compressed run
 * lengths over their bounds, boxes in space with their corners in metres. What a person corrected is marked, with what
 * the model had said; what was taken away comes last.
 */
export function shapesJson(shapes: readonly Shape[], removed: readonly Shape[] = []): string {
  const lines = [
    ...shapes.map((shape) => ({ ...factsOf(shape), ...correctionOf(shape) })),
    ...removed.map((shape) => ({ ...factsOf(shape), correction: 'removed' })),
  ].map((line) => JSON.stringify(line));
  return `[\n${lines.map((line) => `  ${line}`).join(',\n')}\n]`;
}

function factsOf(shape: Shape) {
  const { kind, label, coords, attributes } = shape;
  return {
    kind,
    label,
    coords: coords.map(hundredths),
    ...(shape.kind === 'mask' && { mask: maskJson(shape, 'packed') }),
    ...(shape.kind === 'cuboid' && { corners: shape.corners.map((corner) => corner.map(hundredths)) }),
    ...(Object.keys(attributes).length > 0 && { attributes }),
  };
}

function correctionOf({ correction }: Shape) {
  if (correction === undefined) return {};
  if (correction.kind === 'added') return { correction: 'added' };
  const { label, coords } = correction.from;
  return { correction: 'changed', said: { label, coords: coords.map(hundredths) } };
}

function hundredths(coordinate: number): number {
  return Math.round(coordinate * 100) / 100;
}
