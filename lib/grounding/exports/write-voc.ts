import type { BoxShape } from '../shape';
import { classOf } from './class-names';
import type { ExportWriter, WritableMedium } from './export-writer';
import { rounded } from './rounded';
import { element, textElement } from './xml';

/** One XML file per picture. Whole pixels as the original devkit counts them: from 1, both ends inside the box. */
export const vocWriter: ExportWriter = {
  holds: { picture: ['box'], video: [] },
  holdsAttributes: false,
  holdsWriting: false,
  isPerAnswer: false,
  tellsCorrections: 'beside',
  write: (media) =>
    media.map((medium) => ({
      name: `${medium.stem}.xml`,
      mediaType: 'application/xml',
      content: `${annotationOf(medium)}\n`,
    })),
};

function annotationOf(medium: WritableMedium): string {
  const boxes = medium.shapes.filter((shape) => shape.kind === 'box');
  return element('annotation', {}, [
    textElement('folder', ''),
    textElement('filename', medium.file),
    element('source', {}, [textElement('database', 'Sightline')]),
    element('size', {}, [
      textElement('width', medium.width),
      textElement('height', medium.height),
      textElement('depth', 3),
    ]),
    textElement('segmented', 0),
    ...boxes.map((box) => objectOf(box, medium)),
  ]);
}

function objectOf(box: BoxShape, medium: WritableMedium): string {
  const [xmin, ymin, xmax, ymax] = pixelsInside(box, medium);
  return element('object', {}, [
    textElement('name', classOf(box)),
    textElement('pose', 'Unspecified'),
    textElement('truncated', 0),
    textElement('difficult', 0),
    element('bndbox', {}, [
      textElement('xmin', xmin),
      textElement('ymin', ymin),
      textElement('xmax', xmax),
      textElement('ymax', ymax),
    ]),
  ]);
}

/** The first and the last pixel that the box touches, counted from 1: never beyond the picture. */
function pixelsInside({ coords }: BoxShape, { width, height }: WritableMedium) {
  const [x1, y1, x2, y2] = [rounded(coords[0]), rounded(coords[1]), rounded(coords[2]), rounded(coords[3])];
  const [xmin, ymin] = [first(x1, width), first(y1, height)];
  return [xmin, ymin, last(x2, xmin, width), last(y2, ymin, height)] as const;
}

function first(from: number, side: number): number {
  return Math.min(Math.max(Math.floor(from) + 1, 1), side);
}

function last(to: number, atLeast: number, side: number): number {
  return Math.min(Math.max(Math.ceil(to), atLeast), side);
}
