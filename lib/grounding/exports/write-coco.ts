import type { Shape } from '../shape';
import { isOnPicture } from '../shape-kinds';
import { polygonArea, shapeBounds } from '../shape-pixels';
import { attributesOf, classesOf, classOf, hasAny } from './class-names';
import type { ExportWriter, WritableMedium } from './export-writer';
import { rounded } from './rounded';

/** One file: ids from 1, boxes as [x, y, width, height] in pixels, polygons as segmentation, points as keypoints. */
export const cocoWriter: ExportWriter = {
  holds: { picture: ['box', 'polygon', 'point'], video: [] },
  holdsAttributes: true,
  holdsWriting: true,
  isPerAnswer: false,
  write: (media, base, createdAt) => [
    {
      name: `${base}-coco.json`,
      mediaType: 'application/json',
      content: `${JSON.stringify(documentOf(media, createdAt), null, 2)}\n`,
    },
  ],
};

function documentOf(media: readonly WritableMedium[], createdAt: string) {
  const classes = classesOf(media);
  const pointed = new Set(
    media.flatMap(({ shapes }) => shapes.filter(({ kind }) => kind === 'point').map(classOf)),
  );
  const annotations = media.flatMap(({ shapes }, image) => shapes.map((shape) => ({ shape, image })));
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
    annotations: annotations.map(({ shape, image }, index) => ({
      id: index + 1,
      image_id: image + 1,
      category_id: classes.indexOf(classOf(shape)) + 1,
      ...geometryOf(shape),
      iscrowd: 0,
      ...(pointed.has(classOf(shape)) && keypointsOf(shape)),
      ...(hasAny(attributesOf(shape)) && { attributes: attributesOf(shape) }),
    })),
  };
}

function geometryOf(shape: Shape) {
  const [x1, y1, x2, y2] = isOnPicture(shape) ? shapeBounds(shape) : ([0, 0, 0, 0] as const);
  const bbox = [rounded(x1), rounded(y1), rounded(x2 - x1), rounded(y2 - y1)];
  if (shape.kind !== 'polygon') return { bbox, area: rounded((x2 - x1) * (y2 - y1)), segmentation: [] };
  return { bbox, area: rounded(polygonArea(shape.coords)), segmentation: [shape.coords.map(rounded)] };
}

/** Evaluators want keypoints of every annotation of a category that has them: a box's are "not labelled". */
function keypointsOf(shape: Shape) {
  if (shape.kind !== 'point') return { keypoints: [0, 0, 0], num_keypoints: 0 };
  return { keypoints: [rounded(shape.coords[0]), rounded(shape.coords[1]), 2], num_keypoints: 1 };
}
