import type { PictureShape } from '../shape';
import { maskOutlines } from './mask-outline';
import { pairsOf, rounded } from './rounded';
import { element } from './xml';

export type SvgAttributes = Readonly<Record<string, string | number>>;

const pointRadius = 5;
const arrow = { length: 11, halfAngle: Math.PI / 7 } as const;

/** The lines of a shape as one element, in pixels of the picture; `unit`: what a line's unit takes of these. */
export function svgOutline(shape: PictureShape, look: SvgAttributes, unit: number): string {
  switch (shape.kind) {
    case 'box': {
      const [x1, y1, x2, y2] = shape.coords;
      return element('rect', { ...sides(x1, y1, x2, y2), ...look });
    }
    case 'mask': {
      const outlines = maskOutlines(shape);
      const [x1, y1, x2, y2] = shape.coords;
      // What cannot be read is at least shown where it is.
      if (outlines.length === 0) return element('rect', { ...sides(x1, y1, x2, y2), ...look });
      const d = outlines.map((outline) => `M${pointsOf(outline).join('L')}Z`).join('');
      return element('path', { d, 'fill-rule': 'evenodd', ...look });
    }
    case 'point': {
      const [cx, cy] = shape.coords;
      return element('circle', { cx: rounded(cx), cy: rounded(cy), r: rounded(pointRadius * unit), ...look });
    }
    case 'polygon':
      if (shape.isClosed) return element('polygon', { points: pointsOf(shape.coords).join(' '), ...look });
      return element('path', {
        d: `M${pointsOf(shape.coords).join('L')}${arrowHead(shape.coords, unit)}`,
        ...look,
      });
    case 'cuboid': {
      const lines = shape.edges.map((edge) => edge.map(rounded));
      return element('path', { d: lines.map(([a, b, c, d]) => `M${a} ${b}L${c} ${d}`).join(''), ...look });
    }
  }
}

function sides(x1: number, y1: number, x2: number, y2: number): SvgAttributes {
  return { x: rounded(x1), y: rounded(y1), width: rounded(x2 - x1), height: rounded(y2 - y1) };
}

function pointsOf(coords: readonly number[]): readonly string[] {
  return pairsOf(coords.map(rounded)).map((pair) => pair.join(','));
}

/** At the end of a line that is open, such as a path. */
function arrowHead(coords: readonly number[], unit: number): string {
  const [fromX = 0, fromY = 0, toX = 0, toY = 0] = coords.slice(-4);
  const angle = Math.atan2(toY - fromY, toX - fromX);
  const barbs = [-arrow.halfAngle, arrow.halfAngle].map((side) => [
    toX - arrow.length * unit * Math.cos(angle + side),
    toY - arrow.length * unit * Math.sin(angle + side),
  ]);
  const [one = '', other = ''] = barbs.map((barb) => barb.map(rounded).join(','));
  return `M${one}L${rounded(toX)},${rounded(toY)}L${other}`;
}
