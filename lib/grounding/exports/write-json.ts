import { jsonText } from '@/lib/core/json-text';
import type { ExportCamera, Finding } from '../export-source';
import type { Shape } from '../shape';
import { hasAny } from './class-names';
import { type ExportWriter, everySort, type WritableMedium } from './export-writer';
import { maskJson } from './mask-json';
import { rounded } from './rounded';

/** Raised when a reader of the last version would misread what is written. */
const schemaVersion = 1;
const everything = [...everySort, 'emptyMask'] as const;

/** The product's own format, which holds everything; its schema is in docs/grounding.md. */
export const jsonWriter: ExportWriter = {
  holds: { picture: everything, video: everything },
  holdsAttributes: true,
  holdsWriting: true,
  isPerAnswer: true,
  tellsCorrections: 'within',
  write: (media, base, createdAt) => [
    {
      name: `${base}-sightline.json`,
      mediaType: 'application/json',
      content: jsonText(documentOf(media, createdAt)),
    },
  ],
};

function documentOf(media: readonly WritableMedium[], createdAt: string) {
  return {
    format: 'sightline-shapes',
    version: schemaVersion,
    createdAt,
    coordinates: {
      pictures: 'pixels of the upright original, origin top left, x right, y down, continuous',
      moments: 'seconds from the beginning of the video',
      cuboidCorners: 'metres in the frame of the camera, x right, y down, z forward',
      masks: 'cells over coords in runs, column by column, by turns out and in, out first',
    },
    media: media.map((medium) => ({
      kind: medium.kind,
      number: medium.number,
      name: medium.name,
      file: medium.file,
      sha256: medium.hash,
      width: medium.width,
      height: medium.height,
      ...(medium.durationSeconds !== undefined && { durationSeconds: medium.durationSeconds }),
      answers: medium.findings.map(answerOf),
    })),
  };
}

function answerOf({ answer, sent, shapes, removedShapes, camera }: Finding) {
  return {
    ...answer,
    sentWidth: sent.width,
    sentHeight: sent.height,
    ...(camera && { camera: cameraOf(camera) }),
    shapes: shapes.map(shapeOf),
    removed: removedShapes.map(shapeOf),
  };
}

function cameraOf({ fx, fy, cx, cy, ...facts }: ExportCamera) {
  return { fx: rounded(fx), fy: rounded(fy), cx: rounded(cx), cy: rounded(cy), ...facts };
}

function shapeOf(shape: Shape): object {
  const { correction } = shape;
  return {
    id: shape.id,
    kind: shape.kind,
    label: shape.label,
    ...(shape.isWriting && { isWriting: true }),
    coords: shape.coords.map(rounded),
    ...(shape.kind === 'polygon' && { isClosed: shape.isClosed }),
    ...(shape.kind === 'mask' && { mask: maskJson(shape, 'plain') }),
    ...(shape.kind === 'cuboid' && {
      edges: shape.edges.map((edge) => edge.map(rounded)),
      corners: shape.corners.map((corner) => corner.map(rounded)),
    }),
    isImageAssumed: shape.isImageAssumed,
    ...(hasAny(shape.attributes) && { attributes: shape.attributes }),
    ...(correction && {
      correction:
        correction.kind === 'changed' ? { kind: 'changed', from: shapeOf(correction.from) } : correction,
    }),
  };
}
