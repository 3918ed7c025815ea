import { jsonText } from '@/lib/core/json-text';
import { maskCellCount } from '../mask-grid';
import type { MaskShape, PictureShape, Shape } from '../shape';
import { isOnPicture } from '../shape-kinds';
import { polygonArea, shapeBounds } from '../shape-pixels';
import type { Size } from '../spaces';
import { attributesOf, classesOf, classOf, hasAny } from './class-names';
import type { ExportWriter, WritableMedium } from './export-writer';
import { overWholePicture, pictureMask } from './picture-mask';
import { rounded } from './rounded';

/**
 * One file: ids from 1, boxes as [x, y, width, height] in pixels, polygons and masks as segmentation, points as
 * keypoints. What a person corrected says so among its attributes and keeps what the model had said in `said`; what was
 * taken away stands in a list of its own, which evaluators pass over.
 */
export const cocoWriter: ExportWriter = {
  holds: { picture: ['box', 'polygon', 'point', 'mask'], video: [] },
  holdsAttributes: true,
  holdsWriting: true,
  isPerAnswer: false,
  tellsCorrections: 'within',
  write: (media, base, createdAt) => [
    {
      name: `${base}-coco.json`,
      mediaType: 'application/json',
      content: jsonText(documentOf(media, createdAt)),
    },
  ],
};

function documentOf(media: readonly WritableMedium[], createdAt: string) {
  const classes = classesOf(media);
  const pointed = new Set(
    media.flatMap(({ shapes }) => shapes.filter(({ kind }) => kind === 'point').map(classOf)),
  );
  const annotations = media.flatMap((medium, image) =>
    medium.shapes.map((shape) => ({ shape, image, medium })),
  );
  const removed = media.flatMap((medium, image) =>
    medium.removedShapes.map((shape) => ({ image_id: image + 1, ...saidOf(shape, medium) })),
  );
  return {
    info: { description: 'Exported by Sightline', date_created: createdAt },
    licenses: [],
    images: media.map(({ file, width, height }, index) => ({
      id: index + 1,
      file_name: file,
      width,
      height,
    })),
    categories: classes.map((name, index) => ({
      id: index + 1,
      name,
      supercategory: '',
      ...(pointed.has(name) && { keypoints: ['point'], skeleton: [] }),
    })),
    annotations: annotations.map(({ shape, image, medium }, index) => ({
      id: index + 1,
      image_id: image + 1,
      category_id: classes.indexOf(classOf(shape)) + 1,
      ...geometryOf(shape, medium),
      ...(pointed.has(classOf(shape)) && keypointsOf(shape)),
      ...(hasAny(attributesOf(shape)) && { attributes: attributesOf(shape) }),
      ...(shape.correction?.kind === 'changed' && { said: saidOf(shape.correction.from, medium) }),
    })),
    ...(removed.length > 0 && { removed }),
  };
}

/** What the model had said, by its class's name: it may have no annotation, and so no category. */
function saidOf(shape: Shape, medium: Size) {
  return {
    category: classOf(shape),
    ...geometryOf(shape, medium),
    ...(shape.kind === 'point' && keypointsOf(shape)),
  };
}

function geometryOf(shape: Shape, medium: Size) {
  if (!isOnPicture(shape)) return {};
  if (shape.kind === 'mask') return maskOf(shape, medium);
  const { bbox, area } = boundsOf(shape);
  if (shape.kind !== 'polygon') return { bbox, area, segmentation: [], iscrowd: 0 };
  const segmentation = [shape.coords.map(rounded)];
  return { bbox, area: rounded(polygonArea(shape.coords)), segmentation, iscrowd: 0 };
}

function boundsOf(shape: PictureShape) {
  const [x1, y1, x2, y2] = shapeBounds(shape);
  const bbox = [rounded(x1), rounded(y1), rounded(x2 - x1), rounded(y2 - y1)];
  return { bbox, area: rounded((x2 - x1) * (y2 - y1)) };
}

/** Run lengths of the whole picture column by column; area and box of the pixels that are in. */
function maskOf(shape: MaskShape, { width, height }: Size) {
  const part = pictureMask(shape, { width, height });
  if (part === null) return { ...boundsOf(shape), segmentation: [], iscrowd: 0 };
  return {
    bbox: [part.left, part.top, part.grid.width, part.grid.height],
    area: maskCellCount(part.grid),
    segmentation: { size: [height, width], counts: overWholePicture(part, { width, height }).runs },
    iscrowd: 1,
  };
}

/** Evaluators want keypoints of every annotation of a category that has them: a box's are "not labelled". */
function keypointsOf(shape: Shape) {
  if (shape.kind !== 'point') return { keypoints: [0, 0, 0], num_keypoints: 0 };
  return { keypoints: [rounded(shape.coords[0]), rounded(shape.coords[1]), 2], num_keypoints: 1 };
}
