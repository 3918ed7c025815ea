import type { ImageLimits, VideoLimits } from '@/lib/catalogue/model';

export type ImageFormat = 'jpeg' | 'png' | 'webp' | 'gif' | 'bmp' | 'avif';

export type VideoFormat = 'mp4' | 'quicktime' | 'webm' | 'matroska';

/** What a person is told about how a picture was changed on its way. */
export type PreparationNote =
  | 'location-removed'
  | 'rotated'
  | 'scaled'
  | 'first-frame'
  | 'reencoded'
  | 'flattened';

/** Why a file cannot be taken. The browser words it (`lib/i18n`, namespace `media`, key `refusal.<code>`). */
export type MediaRefusalCode =
  | 'unknown-format'
  | 'not-decodable'
  | 'side-too-short'
  | 'ratio-too-extreme'
  | 'too-large-to-send'
  | 'empty-file'
  | 'unsupported-here'
  | 'video-not-taken'
  | 'video-not-readable'
  | 'video-too-short'
  | 'video-too-long';

export interface MediaRefusal {
  readonly code: MediaRefusalCode;
  /** Values for the sentence, such as width, height, limit. */
  readonly values: Readonly<Record<string, string | number>>;
}

export interface StoredPicture {
  /** SHA-256 of the bytes; the key of the blob in storage. */
  readonly hash: string;
  readonly mediaType: string;
  readonly byteLength: number;
  /** Upright size in pixels, EXIF orientation applied. */
  readonly width: number;
  readonly height: number;
}

export interface SentPicture extends StoredPicture {
  readonly dataUrlCharacters: number;
  /** Estimated by the model's patch size: see `lib/catalogue/visual-tokens`. */
  readonly visualTokens: number;
  readonly notes: readonly PreparationNote[];
}

/** A picture ready to be sent: the original kept for display and export, the copy made for the model. */
export interface PictureAttachment {
  readonly kind: 'picture';
  readonly id: string;
  readonly name: string;
  readonly format: ImageFormat;
  readonly original: StoredPicture;
  readonly sent: SentPicture;
}

export interface StoredVideo extends StoredPicture {
  readonly durationSeconds: number;
}

export interface SentVideo extends StoredVideo {
  readonly dataUrlCharacters: number;
  /** Estimated at the upstream's default of two frames a second: see `lib/catalogue/visual-tokens`. */
  readonly visualTokens: number;
  readonly notes: readonly PreparationNote[];
}

/** A video ready to be sent: the original kept for playing, the bytes made for the model, and a still to show. */
export interface VideoAttachment {
  readonly kind: 'video';
  readonly id: string;
  readonly name: string;
  readonly format: VideoFormat;
  readonly original: StoredVideo;
  readonly sent: SentVideo;
  /** An early frame as JPEG; null where this browser cannot decode the video. */
  readonly poster: StoredPicture | null;
}

export type Attachment = PictureAttachment | VideoAttachment;

/** What a picture is prepared for: one model's image limits and coordinate space. */
export interface PictureTarget {
  readonly limits: ImageLimits;
  /** The copy's sides must survive the server's own resize unchanged (models that answer in absolute pixels). */
  readonly mustBeExact: boolean;
  /** A file too large for a data URL may be uploaded if it has no more bytes than this; 0: it may not. */
  readonly maxUploadBytes: number;
}

/** What a video is prepared for: one model's limits of length and of cost. */
export interface VideoTarget {
  readonly limits: VideoLimits;
  readonly tokenFactor: ImageLimits['tokenFactor'];
  readonly maxDataUrlCharacters: number;
  /** As of a picture. */
  readonly maxUploadBytes: number;
}

/** What files of either kind are prepared for. */
export interface MediaTarget {
  readonly picture: PictureTarget;
  /** Null: the model takes no videos. */
  readonly video: VideoTarget | null;
}
