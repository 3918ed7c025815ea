import type { ImageLimits } from '@/lib/catalogue/model';

export type ImageFormat = 'jpeg' | 'png' | 'webp' | 'gif' | 'bmp' | 'avif';

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
  | 'unsupported-here';

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
export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly format: ImageFormat;
  readonly original: StoredPicture;
  readonly sent: SentPicture;
}

/** What a picture is prepared for: one model's image limits and coordinate space. */
export interface PictureTarget {
  readonly limits: ImageLimits;
  /** The copy's sides must survive the server's own resize unchanged (models that answer in absolute pixels). */
  readonly mustBeExact: boolean;
}
