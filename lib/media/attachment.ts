import type { ImageLimits, VideoLimits } from '@/lib/catalogue/model';
import type {
  MediaChoices,
  MediaOrigin,
  PictureQuality,
  Trim,
  VideoWay,
  VideoWayReason,
} from './media-choices';

export type ImageFormat = 'jpeg' | 'png' | 'webp' | 'gif' | 'bmp' | 'avif' | 'tiff' | 'heic' | 'svg' | 'ico';

/** `gif` and `webp` are animations that are sent as frames; `avi`, `wmv` and `flv` no browser reads, but models do. */
export type VideoFormat = 'mp4' | 'quicktime' | 'webm' | 'matroska' | 'avi' | 'wmv' | 'flv' | 'gif' | 'webp';

/** What a person is told about how a picture was changed on its way. */
export type PreparationNote =
  | 'location-removed'
  | 'rotated'
  | 'scaled'
  | 'first-frame'
  | 'reencoded'
  | 'flattened'
  | 'colours-converted'
  | 'rasterised'
  | 'converted'
  | 'trimmed'
  | 'compressed'
  | 'sound-removed'
  | 'location-kept';

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
  | 'video-too-long'
  | 'video-without-length'
  | 'video-without-pictures'
  | 'video-cut-off'
  | 'video-not-decodable'
  | 'way-not-possible'
  | 'too-many-pixels'
  | 'too-large-for-model'
  | 'too-many-frames'
  | 'took-too-long'
  | 'cancelled'
  | 'document-not-readable'
  | 'not-a-file';

export interface MediaRefusal {
  readonly code: MediaRefusalCode;
  /** Values for the sentence, such as width, height, limit. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** What has to be asked before a file can be prepared. */
export interface MediaQuestion {
  readonly question: 'pages';
  readonly format: 'pdf' | 'tiff';
}

/** What is said of a preparation while it goes on. */
export interface PreparationWatch {
  readonly signal: AbortSignal;
  /** From 0 to 1. */
  readonly onProgress: (share: number) => void;
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
  /** Absent: made before there was a choice. */
  readonly quality?: PictureQuality;
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
  /** What is shown in the original's place where a browser cannot show that; absent: the original itself. */
  readonly display?: StoredPicture;
  /** Larger than what is kept: only its copies are here. Absent: the original is. */
  readonly isOriginalGone?: true;
  /** Absent: a file that a person gave. */
  readonly origin?: MediaOrigin;
  /** Absent: none. */
  readonly choices?: MediaChoices;
}

export interface StoredVideo extends StoredPicture {
  readonly durationSeconds: number;
  /** Pictures for each second on average; absent: not known. */
  readonly frameRate?: number;
  /** As its container names it, such as `avc`, `hevc`; absent: not known. */
  readonly codec?: string;
  /** The models hear nothing of it; absent: not known. */
  readonly hasSound?: boolean;
  /** Nothing of it could be read here: its sides and duration stand for what is not known. */
  readonly isUnread?: true;
}

/** One frame that is sent as a picture of its own. */
export interface SentFrame extends StoredPicture {
  /** On the original's clock. */
  readonly seconds: number;
}

export interface SentVideo extends StoredVideo {
  /** Absent: the file itself, within the request or uploaded. */
  readonly way?: VideoWay;
  /** Why that way was chosen (`lib/i18n`, namespace `video`, key `reason.<code>`); absent: nobody asked. */
  readonly wayReason?: VideoWayReason;
  /** What of the original it holds; absent: all. Times in an answer count from its start. */
  readonly trim?: Trim;
  /** Rate of `frames`, and what the request says of a file; absent: the upstream's default. */
  readonly fps?: number;
  /** Its frames, where these are sent; `hash` then names no blob. */
  readonly frames?: readonly SentFrame[];
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
  /** As of a picture. */
  readonly display?: StoredVideo;
  readonly isOriginalGone?: true;
  readonly origin?: MediaOrigin;
  readonly choices?: MediaChoices;
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

/** One file, for what it is prepared, and how a person wants it. */
export interface WantedMedia {
  readonly file: Blob;
  readonly name: string;
  readonly target: MediaTarget;
  readonly choices: MediaChoices;
  /** Null: a file that a person gave. */
  readonly origin: MediaOrigin | null;
}
