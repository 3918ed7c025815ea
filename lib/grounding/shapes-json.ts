import type { Shape } from './shape';

/** The shapes as JSON, one to a line: pixels of the original picture, at most two decimals. */
export function shapesJson(shapes: readonly Shape[]): string {
  const lines = shapes.map(({ kind, label, coords, attributes }) =>
    JSON.stringify({
      kind,
      label,
      coords: coords.map((coordinate) => Math.round(coordinate * 100) / 100),
      ...(Object.keys(attributes).length > 0 && { attributes }),
    }),
  );
  return `[\n${lines.map((line) => `  ${line}`).join(',\n')}\n]`;
}
