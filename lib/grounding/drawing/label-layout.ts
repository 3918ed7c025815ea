import type { Size } from '../spaces';

/** A label chip to place: its size, and the corner of the shape that it belongs to. CSS pixels. */
export interface Chip {
  readonly width: number;
  readonly height: number;
  /** Top left of the shape on screen; of a point its middle. */
  readonly anchorX: number;
  readonly anchorY: number;
  /** Stands this far beside its anchor, to the right where no side is given. Absent: it stands above. */
  readonly besidePx?: number;
  /** Where there is room; else on the other one. */
  readonly side?: 'left' | 'right';
}

export interface PlacedChip {
  readonly x: number;
  readonly y: number;
}

const rounds = 24;
const gapPx = 2;

/**
 * Top left corners for label chips: above or beside their anchor, inside the frame, and pushed apart where they would overlap.
 * What the frame has no room for may still overlap. The order of the chips decides who yields to whom, so the same
 * scene is always laid out alike.
 */
export function layOutLabels(chips: readonly Chip[], frame: Size): readonly PlacedChip[] {
  const places = chips.map((chip) => {
    const { x, y } = chip.besidePx === undefined ? aboveOrInside(chip) : beside(chip, chip.besidePx, frame);
    return keepInFrame(chip, x, y, frame);
  });
  for (let round = 0; round < rounds && pushApart(chips, places); round += 1) {
    chips.forEach((chip, index) => {
      const place = places[index];
      if (place) places[index] = keepInFrame(chip, place.x, place.y, frame);
    });
  }
  return places;
}

/** A chip stands on its shape's upper edge, or just below it where there is no room above. */
function aboveOrInside({ anchorX, anchorY, height }: Chip): PlacedChip {
  return { x: anchorX, y: anchorY - height >= 0 ? anchorY - height : anchorY };
}

function beside({ anchorX, anchorY, width, height, side }: Chip, besidePx: number, frame: Size): PlacedChip {
  const [left, right] = [anchorX - besidePx - width, anchorX + besidePx];
  const isRight = side === 'left' ? left < 0 : right + width <= frame.width;
  return { x: isRight ? right : left, y: anchorY - height / 2 };
}

function keepInFrame(chip: Chip, x: number, y: number, frame: Size): { x: number; y: number } {
  return {
    x: Math.max(0, Math.min(x, frame.width - chip.width)),
    y: Math.max(0, Math.min(y, frame.height - chip.height)),
  };
}

/** One round of pushing overlapping pairs apart, half each, along the shorter way out; false when none overlapped. */
function pushApart(chips: readonly Chip[], places: { x: number; y: number }[]): boolean {
  let hasMoved = false;
  for (let first = 0; first < places.length; first += 1) {
    const [a, chipA] = [places[first], chips[first]];
    for (let second = first + 1; a && chipA && second < places.length; second += 1) {
      const b = places[second];
      const chipB = chips[second];
      // Most pairs are far apart: they are passed without more than a look at their rows.
      if (!b || !chipB || a.y - b.y >= chipB.height + gapPx || b.y - a.y >= chipA.height + gapPx) continue;
      if (separate(a, chipA, b, chipB)) hasMoved = true;
    }
  }
  return hasMoved;
}

function separate(
  a: { x: number; y: number },
  chipA: Chip,
  b: { x: number; y: number },
  chipB: Chip,
): boolean {
  const overlapX = Math.min(a.x + chipA.width, b.x + chipB.width) - Math.max(a.x, b.x) + gapPx;
  const overlapY = Math.min(a.y + chipA.height, b.y + chipB.height) - Math.max(a.y, b.y) + gapPx;
  if (overlapX <= 0 || overlapY <= 0) return false;
  if (overlapY <= overlapX) {
    const push = (a.y <= b.y ? -1 : 1) * (overlapY / 2);
    a.y += push;
    b.y -= push;
  } else {
    const push = (a.x <= b.x ? -1 : 1) * (overlapX / 2);
    a.x += push;
    b.x -= push;
  }
  return true;
}
