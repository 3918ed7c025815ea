import type { BoxShape } from '../shape';
import { classesOf, classOf } from './class-names';
import { boxesOnly, type ExportWriter, type WritableMedium } from './export-writer';

/** Ultralytics' layout: one text per picture with `class centreX centreY width height` as parts of the sides. */
export const yoloWriter: ExportWriter = {
  holds: boxesOnly,
  holdsAttributes: false,
  holdsWriting: false,
  isPerAnswer: false,
  write: (media) => {
    const classes = classesOf(media);
    return [
      { name: 'data.yaml', mediaType: 'application/yaml', content: dataYaml(classes) },
      ...media.map((medium) => ({
        name: `labels/${medium.stem}.txt`,
        mediaType: 'text/plain',
        content: labelsOf(medium, classes),
      })),
    ];
  },
};

function labelsOf(medium: WritableMedium, classes: readonly string[]): string {
  const boxes = medium.shapes.filter((shape) => shape.kind === 'box');
  return boxes
    .map((box) => `${[classes.indexOf(classOf(box)), ...shares(box, medium)].join(' ')}\n`)
    .join('');
}

function shares({ coords: [x1, y1, x2, y2] }: BoxShape, { width, height }: WritableMedium) {
  const parts = [(x1 + x2) / 2 / width, (y1 + y2) / 2 / height, (x2 - x1) / width, (y2 - y1) / height];
  return parts.map((part) => part.toFixed(6));
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
