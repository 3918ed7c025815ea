import { jsonText } from '@/lib/core/json-text';
import type { Finding } from '../export-source';
import type { EventShape, PictureShape, Shape } from '../shape';
import { isEvent } from '../shape-kinds';
import { classOf, hasAny, writingOf } from './class-names';
import type { ExportWriter, WritableMedium } from './export-writer';
import { labelStudioRuns } from './label-studio-runs';
import { overWholePicture, pictureMask } from './picture-mask';
import { pairsOf } from './rounded';

/** Of a keypoint, in per cent of the picture's width: Label Studio draws it with this size. */
const pointWidthPercent = 0.5;

/**
 * Tasks with one prediction per reply, in per cent of the sides: what the model said. A reply that a person corrected has
 * an annotation beside it, with what is left of it and where each result comes from. Videos stand in a file of their own,
 * as they need another labelling configuration (docs/grounding.md has both). There are no scores, as the models give none.
 */
export const labelStudioWriter: ExportWriter = {
  holds: { picture: ['box', 'point', 'polygon', 'mask'], video: ['event'] },
  holdsAttributes: true,
  holdsWriting: true,
  isPerAnswer: true,
  tellsCorrections: 'within',
  write: (media, base) => {
    const kinds = [
      { kind: 'picture', name: `${base}-label-studio.json` },
      { kind: 'video', name: `${base}-label-studio-videos.json` },
    ] as const;
    return kinds.flatMap(({ kind, name }) => {
      const tasks = media.filter((medium) => medium.kind === kind).map(taskOf);
      return tasks.length === 0 ? [] : [{ name, mediaType: 'application/json', content: jsonText(tasks) }];
    });
  },
};

function taskOf(medium: WritableMedium) {
  const annotations = medium.findings.flatMap((finding, index) =>
    isCorrected(finding) ? [{ result: resultsOf(finding.shapes, index, medium) }] : [],
  );
  return {
    data: medium.kind === 'video' ? { video: medium.file } : { image: medium.file },
    predictions: medium.findings.map((finding, index) => ({
      model_version: finding.answer.model,
      result: resultsOf(shapesSaid(finding), index, medium),
    })),
    ...(annotations.length > 0 && { annotations }),
  };
}

function isCorrected({ shapes, removedShapes }: Finding): boolean {
  return removedShapes.length > 0 || shapes.some(({ correction }) => correction);
}

/** What the model said, before a person changed, added or took away anything. */
function shapesSaid({ shapes, removedShapes }: Finding): readonly Shape[] {
  const said = shapes.flatMap((shape) => {
    if (shape.correction === undefined) return [shape];
    return shape.correction.kind === 'changed' ? [shape.correction.from] : [];
  });
  return [...said, ...removedShapes].toSorted((a, b) => a.span[0] - b.span[0]);
}

function resultsOf(shapes: readonly Shape[], reply: number, medium: WritableMedium): readonly object[] {
  return shapes.flatMap((shape) => resultOf(shape, `${reply + 1}-${shape.id}`, medium));
}

function resultOf(shape: Shape, id: string, medium: WritableMedium): readonly object[] {
  const origin = originOf(shape);
  const meta = hasAny(shape.attributes) ? { meta: { text: attributeLines(shape) } } : {};
  if (isEvent(shape)) return [{ id, ...momentOf(shape, medium), origin, ...meta }];
  const facts = {
    to_name: 'image',
    original_width: medium.width,
    original_height: medium.height,
    image_rotation: 0,
    origin,
  };
  const { type, from, value } = placeOf(shape, medium);
  const labelled = { id, type, from_name: from, ...facts, value: { ...value, [type]: [classOf(shape)] } };
  const writing = writingOf(shape);
  if (writing === null) return [{ ...labelled, ...meta }];
  const transcription = { ...facts, from_name: 'transcription', value: { ...value, text: [writing] } };
  return [
    { ...labelled, ...meta },
    { id, type: 'textarea', ...transcription },
  ];
}

/** As Label Studio itself marks results that were taken over from a prediction, altered, or made by hand. */
function originOf({ correction }: Shape): string {
  if (correction === undefined) return 'prediction';
  return correction.kind === 'changed' ? 'prediction-changed' : 'manual';
}

function placeOf(shape: PictureShape, { width, height }: WritableMedium) {
  if (shape.kind === 'mask') {
    const part = pictureMask(shape, { width, height });
    const value = {
      format: 'rle',
      rle: part === null ? [] : labelStudioRuns(overWholePicture(part, { width, height })),
    };
    return { type: 'brushlabels', from: 'mask', value };
  }
  const percent = pairsOf(shape.coords).map(([x, y]) => [(x / width) * 100, (y / height) * 100] as const);
  const [[x1, y1] = [0, 0], [x2, y2] = [0, 0]] = percent;
  if (shape.kind === 'point') {
    return { type: 'keypointlabels', from: 'point', value: { x: x1, y: y1, width: pointWidthPercent } };
  }
  if (shape.kind === 'polygon') {
    return { type: 'polygonlabels', from: 'polygon', value: { points: percent, closed: true } };
  }
  const value = { x: x1, y: y1, width: x2 - x1, height: y2 - y1, rotation: 0 };
  return { type: 'rectanglelabels', from: 'box', value };
}

/** Of a video with its sound track, which is what Label Studio keeps seconds of. */
function momentOf(shape: EventShape, { durationSeconds }: WritableMedium) {
  const [start, end] = shape.coords;
  return {
    type: 'labels',
    from_name: 'moment',
    to_name: 'audio',
    ...(durationSeconds !== undefined && { original_length: durationSeconds }),
    value: { start, end, channel: 0, labels: [classOf(shape)] },
  };
}

function attributeLines({ attributes }: Shape): readonly string[] {
  return Object.entries(attributes).map(([name, value]) => `${name}: ${value}`);
}
