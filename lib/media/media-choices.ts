/** Original: the model's whole budget. Balanced (the default) keeps small print readable. Small costs least. */
export type PictureQuality = 'original' | 'balanced' | 'small';

/** Where a picture or video came from, when it is not simply a file. */
export type MediaOrigin =
  /** A page of a document; `page` is 1-based. */
  | { readonly kind: 'page'; readonly document: string; readonly page: number; readonly pageCount: number }
  | { readonly kind: 'frame'; readonly video: string; readonly seconds: number }
  /** A part of another picture, in pixels of that picture upright. */
  | {
      readonly kind: 'crop';
      readonly of: string;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  | { readonly kind: 'camera' }
  | { readonly kind: 'screen' }
  | { readonly kind: 'conversation'; readonly title: string }
  /** Not fetched: the address itself goes to the model, and what it names is not known here. */
  | {
      readonly kind: 'address';
      readonly url: string;
      readonly medium: 'picture' | 'video';
      readonly isFetched: boolean;
    };

/** How a video reaches the model. */
export type VideoWay = 'inline' | 'upload' | 'frames' | 'compressed' | 'address';

/** A part of a video, in seconds of its own clock. */
export interface Trim {
  readonly startSeconds: number;
  readonly endSeconds: number;
}

/** What a person chose for one video; absent: chosen automatically. */
export interface VideoChoices {
  readonly way?: VideoWay;
  readonly trim?: Trim;
  /** Frames for each second. */
  readonly fps?: number;
  readonly maxFrames?: number;
  /** The most pixels of one frame. */
  readonly maxFramePixels?: number;
}

/** What a person chose for one attachment; absent: the default. */
export interface MediaChoices {
  readonly quality?: PictureQuality;
  /** Of an animated picture; absent: its first frame. */
  readonly animation?: 'first-frame' | 'frames';
  /** Encoded anew as plain JPEG, whatever it was: for a picture that the provider could not read. */
  readonly asJpeg?: true;
  readonly video?: VideoChoices;
}

/** Why a video is sent as it is. */
export type VideoWayReason =
  | 'chosen'
  | 'fits'
  | 'too-large-for-request'
  | 'no-uploads'
  | 'not-readable-here'
  | 'takes-no-videos'
  | 'too-short'
  | 'too-long'
  /** This browser can read it, but make no new video of a part of it. */
  | 'not-writable-here'
  | 'animation'
  | 'address';
