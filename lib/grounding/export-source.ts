import type { AnswerSpace } from './answer-profile';
import type { Camera } from './cuboid';
import type { Shape } from './shape';
import type { Size } from './spaces';

/** Which reply named the shapes, and what it had been asked. */
export interface ExportAnswer {
  readonly model: string;
  readonly provider: string;
  readonly prompt: string;
  /** What the numbers of the model's own text count, and whether its family or a person says so. */
  readonly space: AnswerSpace;
  readonly whySpace: 'profile' | 'chosen';
  /** Which number of a pair comes first, where a person said so. */
  readonly axisOrder?: 'x-first' | 'y-first';
  /** A person said which picture is meant where the reply does not. */
  readonly isPictureChosen?: true;
  /** ISO 8601. */
  readonly createdAt: string;
}

/** What one reply named on one picture or in one video. */
export interface Finding {
  readonly answer: ExportAnswer;
  /** The copy that the model was given in that turn. */
  readonly sent: Size;
  /** As a person left them. */
  readonly shapes: readonly Shape[];
  /** What the model named here and a person took away. */
  readonly removedShapes: readonly Shape[];
  /** Through which boxes in space are seen on this picture; absent where there are none. */
  readonly camera?: ExportCamera;
}

export interface ExportCamera extends Camera {
  /** Across the picture. */
  readonly fieldOfViewDegrees: number;
  /** Whether a person chose the view; otherwise it is assumed. */
  readonly isChosen: boolean;
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
  /** Of what is drawn in its place where no browser shows the original; absent: the original. */
  readonly shownHash?: string;
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

/**
 * Sorts of shapes that formats tell apart: an open line is no polygon to them. `emptyMask`: no cell of it is in, or its
 * picture cannot be read.
 */
export type ShapeSort = 'box' | 'point' | 'polygon' | 'line' | 'cuboid' | 'mask' | 'emptyMask' | 'event';

/**
 * What is not in the files: shapes of a sort; `attribute`: shapes whose attributes are missing; `writing`: shapes whose
 * written text is missing; `repeated`: shapes that several replies named alike, written once; `removed`: shapes that a
 * person took away and of which nothing is said; `hidden`: shapes that the Stage does not show; `bytes`: a picture that
 * storage has lost.
 */
export type OmittedKind = ShapeSort | 'attribute' | 'writing' | 'repeated' | 'removed' | 'hidden' | 'bytes';

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
