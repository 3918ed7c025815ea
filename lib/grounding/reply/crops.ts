import type { AnswerPicture } from '../shape';
import type { PlacedGeometry } from './place-geometry';

/** Where a picture lies in the one that it was cut from, at last: x' = x × across + left. */
export interface CropOrigin {
  /** 0-based index of the picture that is no crop itself. */
  readonly imageIndex: number;
  readonly across: number;
  readonly down: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A chain of crops that is longer goes in a circle. */
const longestChain = 16;

/** The picture that a crop was cut from in the end, through crops of crops; null for what is no crop. */
export function cropOrigin(imageIndex: number, images: readonly AnswerPicture[]): CropOrigin | null {
  const picture = images[imageIndex];
  if (!picture?.cropOf) return null;
  let index = imageIndex;
  let [left, top, right, bottom] = [0, 0, picture.width, picture.height];
  for (let step = 0; step < longestChain; step += 1) {
    const cut = images[index];
    if (!cut?.cropOf) break;
    const [x1, y1, x2, y2] = cut.cropOf.box;
    const [across, down] = [(x2 - x1) / cut.width, (y2 - y1) / cut.height];
    [left, right] = [x1 + left * across, x1 + right * across];
    [top, bottom] = [y1 + top * down, y1 + bottom * down];
    index = cut.cropOf.imageIndex;
  }
  const root = images[index];
  if (!root || root.cropOf) return null;
  const [across, down] = [(right - left) / picture.width, (bottom - top) / picture.height];
  return { imageIndex: index, across, down, left, top, right, bottom };
}

/**
 * Geometry on a crop as it lies on the picture that the crop was cut from. A box in space keeps its corners, which are
 * those before the crop's own camera.
 */
export function fromCrop(geometry: PlacedGeometry, origin: CropOrigin): PlacedGeometry {
  const x = (value: number) => Math.min(value * origin.across + origin.left, origin.right);
  const y = (value: number) => Math.min(value * origin.down + origin.top, origin.bottom);
  switch (geometry.kind) {
    case 'event':
      return geometry;
    case 'point':
      return { ...geometry, coords: [x(geometry.coords[0]), y(geometry.coords[1])] };
    case 'polygon':
      return { ...geometry, coords: geometry.coords.map((value, index) => (index % 2 === 0 ? x : y)(value)) };
    default: {
      const [x1, y1, x2, y2] = geometry.coords;
      const coords = [x(x1), y(y1), x(x2), y(y2)] as const;
      if (geometry.kind !== 'cuboid') return { ...geometry, coords };
      const free = ([ax, ay, bx, by]: readonly [number, number, number, number]) =>
        [
          ax * origin.across + origin.left,
          ay * origin.down + origin.top,
          bx * origin.across + origin.left,
          by * origin.down + origin.top,
        ] as const;
      return { ...geometry, coords, edges: geometry.edges.map(free) };
    }
  }
}
