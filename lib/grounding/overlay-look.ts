/** How a person wants shapes drawn over pictures: on the Stage, in thumbnails and in exported pictures. */
export interface OverlayLook {
  readonly hasLabels: boolean;
  /** Of all that is drawn: 0.1 to 1. */
  readonly opacity: number;
  /** How much of its colour fills a shape that is not picked: 0 (lines only) to 0.8. */
  readonly fill: number;
  /** CSS pixels: 1 to 6. */
  readonly lineWidthPx: number;
  /** How large names are, where they are seen from farther away than usual; absent: 1. It is never kept. */
  readonly labelScale?: number;
  /** `safe`: told apart with every kind of colour vision. */
  readonly palette: 'vivid' | 'safe';
}

export const defaultLook: OverlayLook = {
  hasLabels: true,
  opacity: 1,
  fill: 0,
  lineWidthPx: 2,
  palette: 'vivid',
};

/** What was kept, as far as it is a look: every field by itself, within its bounds. */
export function readLook(kept: unknown): OverlayLook {
  const fields = typeof kept === 'object' && kept !== null ? Object.entries(kept) : [];
  const { hasLabels, opacity, fill, lineWidthPx, palette }: Record<string, unknown> =
    Object.fromEntries(fields);
  return {
    hasLabels: typeof hasLabels === 'boolean' ? hasLabels : defaultLook.hasLabels,
    opacity: within(opacity, 0.1, 1) ?? defaultLook.opacity,
    fill: within(fill, 0, 0.8) ?? defaultLook.fill,
    lineWidthPx: within(lineWidthPx, 1, 6) ?? defaultLook.lineWidthPx,
    palette: palette === 'safe' ? 'safe' : defaultLook.palette,
  };
}

function within(value: unknown, least: number, most: number): number | null {
  return typeof value === 'number' && value >= least && value <= most ? value : null;
}
