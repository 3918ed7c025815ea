import type { AnswerSpace } from './answer-profile';
import type { Shape } from './shape';
import type { Size } from './spaces';

/** Which reply named the shapes, and what it had been asked. */
export interface ExportAnswer {
  readonly model: string;
  readonly provider: string;
  readonly prompt: string;
  /** What the numbers of the model's own text count. */
  readonly space: AnswerSpace;
  /** ISO 8601. */
  readonly createdAt: string;
}

/** What one reply named on one picture or in one video. */
export interface Finding {
  readonly answer: ExportAnswer;
  /** The copy that the model was given in that turn. */
  readonly sent: Size;
  readonly shapes: readonly Shape[];
}

/** A picture or video with all that is to be exported of it. */
export interface ExportMedium {
  readonly kind: 'picture' | 'video';
  /** 1-based in its conversation; pictures and videos count apart. */
  readonly number: number;
  /** Of the file, as the person gave it. */
  readonly name: string;
  /** SHA-256 of the original's bytes. */
  readonly hash: string;
  /** Of the original, upright. */
  readonly width: number;
  readonly height: number;
  /** Of a video. */
  readonly durationSeconds?: number;
  readonly findings: readonly Finding[];
}

export interface ExportSource {
  /** What the files are named after: a picture's file without its ending, or a conversation's title. */
  readonly name: string;
  /** When the export was asked for; ISO 8601. */
  readonly createdAt: string;
  readonly media: readonly ExportMedium[];
}

export interface ExportFile {
  /** Safe on every system; a slash parts folders. */
  readonly name: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** Sorts of shapes that formats tell apart: an open line is no polygon to them. */
export type ShapeSort = 'box' | 'point' | 'polygon' | 'line' | 'cuboid' | 'mask' | 'event';

/**
 * What is not in the files: shapes of a sort; `attribute`: shapes whose attributes are missing; `writing`: shapes whose
 * written text is missing; `repeated`: shapes that several replies named alike, written once; `bytes`: a picture that
 * storage has lost.
 */
export type OmittedKind = ShapeSort | 'attribute' | 'writing' | 'repeated' | 'bytes';

export interface Omission {
  readonly what: OmittedKind;
  readonly count: number;
  readonly medium: Pick<ExportMedium, 'kind' | 'number' | 'name'>;
}

export interface Exported {
  /** Empty when the format can hold nothing of what there is. */
  readonly files: readonly ExportFile[];
  readonly omissions: readonly Omission[];
}
