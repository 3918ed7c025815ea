import type { ExportFile } from '../export-source';
import type { Shape } from '../shape';
import type { Size } from '../spaces';
import { classesOf, classOf } from './class-names';
import type { ExportWriter, WritableMedium } from './export-writer';
import { maskOutlines } from './mask-outline';
import { pairsOf } from './rounded';

/**
 * Ultralytics' layout, one text per picture. A data set is for one task, as its loader takes a file with a longer line
 * for outlines throughout: boxes stand in `labels` beside `data.yaml`, outlines in a data set of their own in
 * `segment`, quadrilaterals once more in `obb`. All have the same classes.
 */
export const yoloWriter: ExportWriter = {
  holds: { picture: ['box', 'polygon', 'mask'], video: [] },
  refuses: (shape) => shape.kind === 'mask' && maskOutlines(shape).length !== 1,
  holdsAttributes: false,
  holdsWriting: false,
  isPerAnswer: false,
  tellsCorrections: 'beside',
  write: (media) => {
    const classes = classesOf(media);
    return tasks.flatMap((task) => dataSetOf(task, media, classes));
  },
};

interface Task {
  /** Where its data set lies; boxes lie at the top. */
  readonly folder: string;
  /** Pixels of the picture in the order of the task's line; null for what is none of its shapes. */
  readonly pixelsOf: (shape: Shape) => readonly number[] | null;
  /** The numbers of a line as parts of the sides. */
  readonly parts: (pixels: readonly number[], picture: Size) => readonly number[];
}

const tasks: readonly Task[] = [
  { folder: '', pixelsOf: (shape) => (shape.kind === 'box' ? shape.coords : null), parts: boxParts },
  { folder: 'segment/', pixelsOf: outlineOf, parts: cornerParts },
  { folder: 'obb/', pixelsOf: quadOf, parts: cornerParts },
];

function dataSetOf(
  { folder, pixelsOf, parts }: Task,
  media: readonly WritableMedium[],
  classes: readonly string[],
): readonly ExportFile[] {
  const texts = media.flatMap((medium) => {
    const lines = medium.shapes.flatMap((shape) => {
      const pixels = pixelsOf(shape);
      if (pixels === null) return [];
      const numbers = parts(pixels, medium).map((part) => part.toFixed(6));
      return [`${[classes.indexOf(classOf(shape)), ...numbers].join(' ')}\n`];
    });
    const name = `${folder}labels/${medium.stem}.txt`;
    return lines.length === 0 ? [] : [{ name, mediaType: 'text/plain', content: lines.join('') }];
  });
  const head = { name: `${folder}data.yaml`, mediaType: 'application/yaml', content: dataYaml(classes) };
  return texts.length === 0 ? [] : [head, ...texts];
}

function boxParts([x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[], { width, height }: Size) {
  return [(x1 + x2) / 2 / width, (y1 + y2) / 2 / height, (x2 - x1) / width, (y2 - y1) / height];
}

function cornerParts(pixels: readonly number[], { width, height }: Size) {
  return pairsOf(pixels).flatMap(([x, y]) => [x / width, y / height]);
}

/** A mask of one piece without holes is its outline. */
function outlineOf(shape: Shape): readonly number[] | null {
  if (shape.kind === 'mask') return maskOutlines(shape)[0] ?? null;
  return shape.kind === 'polygon' && shape.isClosed ? shape.coords : null;
}

function quadOf(shape: Shape): readonly number[] | null {
  return shape.kind === 'polygon' && shape.isClosed && shape.coords.length === 8 ? shape.coords : null;
}

/**
 * The pictures are not among the files: they belong into `images`, under the names that their labels have. Without a
 * `path` the folders are those beside this file.
 */
function dataYaml(classes: readonly string[]): string {
  const names = classes.map((name, id) => `  ${id}: ${quoted(name)}\n`);
  return `train: images\nval: images\nnc: ${classes.length}\nnames:\n${names.join('')}`;
}

/** A JSON string is a double-quoted scalar of YAML once what YAML reads as line breaks is written as numbers. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
