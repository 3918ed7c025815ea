import type { AnswerSpace } from './answer-profile';
import type { Camera, Line, SpacePoint } from './cuboid';
import type { MaskGrid, MaskPicture } from './mask-grid';
import type { SpaceMisfit } from './reply/space-fit';
import type { VideoClock } from './video-clock';

/** Coordinates are pixels of the original picture: origin top left, x right, y down, continuous. */
interface ShapeFacts {
  /** Stable while the reply grows: the order of appearance within its reply. */
  readonly id: string;
  readonly label: string | null;
  /** The label is what is written there (OCR), not the name of a kind: all writing is drawn in one colour. */
  readonly isWriting?: true;
  /** 0-based index into the context's images, of an event into the same list: its video. */
  readonly imageIndex: number;
  /** True when the reply did not say which picture is meant. */
  readonly isImageAssumed: boolean;
  /** Other scalar keys of the reply's object, kept as they came. */
  readonly attributes: Readonly<Record<string, string | number | boolean>>;
  /** Where in the reply's text the shape was said: [start, end) in UTF-16 units. */
  readonly span: readonly [number, number];
  /** What a person made of it; absent: it is as the model said it. */
  readonly correction?: ShapeCorrection;
}

/** `changed`: moved, reshaped or renamed, with what it was before; `added`: the model did not name it. */
export type ShapeCorrection = { readonly kind: 'changed'; readonly from: Shape } | { readonly kind: 'added' };

export interface BoxShape extends ShapeFacts {
  readonly kind: 'box';
  /** [x1, y1, x2, y2] with x1 < x2 and y1 < y2. */
  readonly coords: readonly [number, number, number, number];
}

export interface PointShape extends ShapeFacts {
  readonly kind: 'point';
  /** [x, y] */
  readonly coords: readonly [number, number];
}

/** A moment or stretch of a video that the reply names. */
export interface EventShape extends ShapeFacts {
  readonly kind: 'event';
  /** [start, end] in seconds of the video, start <= end; equal where only a moment was named. */
  readonly coords: readonly [number, number];
}

/** A polygon, or an open line such as a path, which runs to its last point. */
export interface PolygonShape extends ShapeFacts {
  readonly kind: 'polygon';
  /** [x1, y1, x2, y2, …]; at least three points when closed, two when not. */
  readonly coords: readonly number[];
  readonly isClosed: boolean;
}

/** A box in space. */
export interface CuboidShape extends ShapeFacts {
  readonly kind: 'cuboid';
  /** [x1, y1, x2, y2] around the part of it that is on the picture, seen through the answer's camera. */
  readonly coords: readonly [number, number, number, number];
  /** Its edges through the same camera, in pixels of the picture; they may run beyond its sides. */
  readonly edges: readonly Line[];
  /** Eight, in metres in the camera's frame; another camera sees other edges: `cuboidEdges(corners, camera)`. */
  readonly corners: readonly SpacePoint[];
}

/** An area by its cells. */
export interface MaskShape extends ShapeFacts {
  readonly kind: 'mask';
  /** [x1, y1, x2, y2]: what the mask's cells or picture are laid over. */
  readonly coords: readonly [number, number, number, number];
  readonly mask: MaskGrid | MaskPicture;
}

/** What is drawn over a picture. */
export type PictureShape = BoxShape | PointShape | PolygonShape | CuboidShape | MaskShape;

export type Shape = PictureShape | EventShape;

/** A picture or a video that the reply may be about. */
export interface AnswerPicture {
  /** Absent: a picture. */
  readonly kind?: 'picture' | 'video';
  /** Of a video, in seconds. */
  readonly durationSeconds?: number;
  /** Of a video of which a part was sent; absent: its times are those of the original. */
  readonly clock?: VideoClock;
  /** The number written before it in the request, 1-based; when absent, its place among those of its kind. */
  readonly number?: number;
  readonly width: number;
  readonly height: number;
  /** Size of the copy that the model was given; the original's size when absent. */
  readonly sentWidth?: number;
  readonly sentHeight?: number;
  /**
   * The picture was cut from another one of the context, as a zoom tool does: shapes on it are given on that one.
   * The box is in pixels of that one.
   */
  readonly cropOf?: {
    readonly imageIndex: number;
    readonly box: readonly [number, number, number, number];
  };
}

export interface AnswerContext {
  readonly model: string;
  /** What a person chose the numbers to count; the model's own space when absent. */
  readonly space?: AnswerSpace;
  /** Which number of a pair a person said comes first; the model's own order when absent. */
  readonly axisOrder?: 'x-first' | 'y-first';
  /** `video` when the turn holds one: only then are times read as events. */
  readonly media: 'image' | 'video';
  readonly images: readonly AnswerPicture[];
  /** The number of the only picture, or video, that the person's own words name (`mediumAsked`). */
  readonly askedPicture?: number;
  readonly askedVideo?: number;
  /** Where a person said that shapes belong which the reply puts on no picture: 0-based index into the images. */
  readonly chosenImageIndex?: number;
  /** False when a thinking model's reasoning may stand in the reply's text, ended by a lone `</think>`. */
  readonly hasReasoningApart?: boolean;
  /** Of the pictures, in their own pixels; a view of 60 degrees is assumed without one. */
  readonly camera?: Camera;
  readonly processor?: { readonly factor: number; readonly minPixels: number; readonly maxPixels: number };
}

export interface Answer {
  readonly shapes: readonly Shape[];
  /** True while an object of the reply has begun and not closed. */
  readonly isOpen: boolean;
  /** The model answered in a grounding format and named nothing, such as `[]`. */
  readonly isNothingFound: boolean;
  /** How many shapes the reply said again, which are kept once. */
  readonly repeatCount: number;
  /** The reply says the same shapes over and over: what follows will bring nothing new. */
  readonly isLooping: boolean;
  /** How many coordinates lay outside their space before they were clamped. */
  readonly outOfRangeCount: number;
  /** What the numbers were taken to count. */
  readonly space: AnswerSpace;
  /** `profile`: the model's family answers so; `chosen`: a person said so. */
  readonly whySpace: 'profile' | 'chosen';
  /** Several numbers cannot be what they were taken for, such as pixels taken for thousandths. Null: nothing speaks against. */
  readonly misfit: SpaceMisfit | null;
}
