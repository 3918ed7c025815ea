import type { LabelColour } from '@/lib/grounding/label-colour';
import { defaultLook } from '@/lib/grounding/overlay-look';
import { type OverlayElements, overlaySvg } from '@/lib/grounding/overlay-svg';
import type { ReportMedium, ReportPicture, ReportShape } from '../report-source';

/** CSS pixels of a picture's longer side where it is first shown, about. */
const shownSidePx = 760;
/** Those that are named less often share the last box to tick. */
export const mostGroups = 24;

interface ShapeGroup {
  readonly key: string;
  readonly name: string;
  readonly colour: LabelColour;
  readonly count: number;
}

/** The names on a medium, the first named first. */
export function groupsOf({ shapes }: Pick<ReportMedium, 'shapes'>): readonly ShapeGroup[] {
  const found = new Map<string, ShapeGroup>();
  for (const { group, name, colour } of shapes) {
    const known = found.get(group) ?? { key: group, name, colour, count: 0 };
    found.set(group, { ...known, count: known.count + 1 });
  }
  const all = [...found.values()];
  if (all.length <= mostGroups) return all;
  const rest = all.slice(mostGroups - 1);
  const count = rest.reduce((sum, each) => sum + each.count, 0);
  const [first] = rest;
  return first ? [...all.slice(0, mostGroups - 1), { ...first, name: '\u2026', count }] : all;
}

export interface Overlay extends OverlayElements {
  /** Pixels of the picture that a CSS pixel takes where it is first shown. */
  readonly unit: number;
}

/** The shapes as SVG; each tells its row and its group. */
export function overlayOf(medium: ReportMedium, { size }: ReportPicture): Overlay {
  const unit = Math.max(size.width, size.height) / shownSidePx;
  const rows = new Map(medium.shapes.map((row, index) => [row.shape, { row, index }]));
  const keys = new Map(groupsOf(medium).map(({ key }, index) => [key, index]));
  const groupIndex = (row: ReportShape) => keys.get(row.group) ?? mostGroups - 1;
  const colours = new Map(medium.shapes.map(({ shape, colour }) => [shape.label, colour]));
  const fallback = { fill: '#f5f5f5', ink: '#111114' };
  return {
    unit,
    ...overlaySvg({
      shapes: medium.shapes.map(({ shape }) => shape),
      colourOf: (label) => colours.get(label) ?? fallback,
      fontFamily: 'system-ui, sans-serif',
      look: { ...defaultLook, hasLabels: true, opacity: 1 },
      size,
      unit,
      factsOf: (shape) => {
        const found = rows.get(shape);
        return found ? { class: `group-${groupIndex(found.row)}`, 'data-row': found.index } : {};
      },
    }),
  };
}
