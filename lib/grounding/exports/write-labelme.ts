import type { Shape } from '../shape';
import { classOf, hasAny, writingOf } from './class-names';
import type { ExportWriter, WritableMedium } from './export-writer';
import { pairsOf, rounded } from './rounded';

/** The version of LabelMe whose files these are. */
const version = '5.5.0';

/** One JSON file per picture, named like it, without the picture's bytes. */
export const labelMeWriter: ExportWriter = {
  holds: { picture: ['box', 'point', 'polygon', 'line'], video: [] },
  holdsAttributes: true,
  holdsWriting: true,
  isPerAnswer: false,
  write: (media) =>
    media.map((medium) => ({
      name: `${medium.stem}.json`,
      mediaType: 'application/json',
      content: `${JSON.stringify(documentOf(medium), null, 2)}\n`,
    })),
};

function documentOf({ shapes, file, width, height }: WritableMedium) {
  return {
    version,
    flags: {},
    shapes: shapes.map(shapeOf),
    imagePath: file,
    imageData: null,
    imageHeight: height,
    imageWidth: width,
  };
}

/** LabelMe keeps keys that it does not know, the attributes among them. */
function shapeOf(shape: Shape) {
  return {
    label: classOf(shape),
    points: pairsOf(shape.coords.map(rounded)),
    group_id: null,
    description: writingOf(shape) ?? '',
    shape_type: typeOf(shape),
    flags: {},
    mask: null,
    ...(hasAny(shape.attributes) && { attributes: shape.attributes }),
  };
}

function typeOf(shape: Shape): string {
  if (shape.kind === 'box') return 'rectangle';
  if (shape.kind === 'point') return 'point';
  return shape.kind === 'polygon' && !shape.isClosed ? 'linestrip' : 'polygon';
}
