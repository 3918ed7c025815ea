import type { Finding } from '../export-source';
import type { Shape } from '../shape';
import { hasAny } from './class-names';
import type { ExportWriter, WritableMedium } from './export-writer';
import { rounded } from './rounded';

/** Raised when a reader of the last version would misread what is written. */
const schemaVersion = 1;
const everything = ['box', 'point', 'polygon', 'line', 'cuboid', 'event'] as const;

/** The product's own format, which holds everything; its schema is in docs/grounding.md. */
export const jsonWriter: ExportWriter = {
  holds: { picture: everything, video: everything },
  holdsAttributes: true,
  holdsWriting: true,
  isPerAnswer: true,
  write: (media, base, createdAt) => [
    {
      name: `${base}-sightline.json`,
      mediaType: 'application/json',
      content: `${JSON.stringify(documentOf(media, createdAt), null, 2)}\n`,
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

function answerOf({ answer, sent, shapes }: Finding) {
  return { ...answer, sentWidth: sent.width, sentHeight: sent.height, shapes: shapes.map(shapeOf) };
}

function shapeOf(shape: Shape) {
  return {
    id: shape.id,
    kind: shape.kind,
    label: shape.label,
    ...(shape.isWriting && { isWriting: true }),
    coords: shape.coords.map(rounded),
    ...(shape.kind === 'polygon' && { isClosed: shape.isClosed }),
    ...(shape.kind === 'cuboid' && {
      edges: shape.edges.map((edge) => edge.map(rounded)),
      corners: shape.corners.map((corner) => corner.map(rounded)),
    }),
    isImageAssumed: shape.isImageAssumed,
    ...(hasAny(shape.attributes) && { attributes: shape.attributes }),
  };
}
