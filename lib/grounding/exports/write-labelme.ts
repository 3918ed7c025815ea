import { jsonText } from '@/lib/core/json-text';
import type { MaskShape, Shape } from '../shape';
import type { Size } from '../spaces';
import { classOf, hasAny, writingOf } from './class-names';
import type { ExportWriter, WritableMedium } from './export-writer';
import { pictureMask } from './picture-mask';
import { pairsOf, rounded } from './rounded';
import { base64Of, writeGreyPng } from './write-grey-png';

/** The version of LabelMe whose files these are. */
const version = '5.5.0';

/**
 * One JSON file per picture, named like it, without the picture's bytes. LabelMe keeps keys that it does not know:
 * attributes, what the model had said of a shape that a person changed, and what a person took away.
 */
export const labelMeWriter: ExportWriter = {
  holds: { picture: ['box', 'point', 'polygon', 'line', 'mask'], video: [] },
  holdsAttributes: true,
  holdsWriting: true,
  isPerAnswer: false,
  tellsCorrections: 'within',
  write: (media) =>
    media.map((medium) => ({
      name: `${medium.stem}.json`,
      mediaType: 'application/json',
      content: jsonText(documentOf(medium)),
    })),
};

function documentOf(medium: WritableMedium) {
  const { shapes, removedShapes, file, width, height } = medium;
  return {
    version,
    flags: {},
    shapes: shapes.map((shape) => shapeOf(shape, medium)),
    imagePath: file,
    imageData: null,
    imageHeight: height,
    imageWidth: width,
    ...(removedShapes.length > 0 && { removed: removedShapes.map((shape) => shapeOf(shape, medium)) }),
  };
}

function shapeOf(shape: Shape, medium: Size): object {
  const { correction } = shape;
  return {
    label: classOf(shape),
    ...placeOf(shape, medium),
    group_id: null,
    description: writingOf(shape) ?? '',
    shape_type: typeOf(shape),
    flags: correction === undefined ? {} : { [correction.kind]: true },
    ...(hasAny(shape.attributes) && { attributes: shape.attributes }),
    ...(correction?.kind === 'changed' && { said: shapeOf(correction.from, medium) }),
  };
}

function placeOf(shape: Shape, medium: Size) {
  if (shape.kind === 'mask') return maskOf(shape, medium);
  return { points: pairsOf(shape.coords.map(rounded)), mask: null };
}

/** The first and the last pixel of the rectangle that is in, and the mask within it. */
function maskOf(shape: MaskShape, { width, height }: Size) {
  const part = pictureMask(shape, { width, height });
  if (part === null) return { points: pairsOf(shape.coords.map(rounded)), mask: null };
  const { grid, left, top } = part;
  return {
    points: [
      [left, top],
      [left + grid.width - 1, top + grid.height - 1],
    ],
    mask: base64Of(writeGreyPng(grid)),
  };
}

function typeOf(shape: Shape): string {
  if (shape.kind === 'box') return 'rectangle';
  if (shape.kind === 'point' || shape.kind === 'mask') return shape.kind;
  return shape.kind === 'polygon' && !shape.isClosed ? 'linestrip' : 'polygon';
}
