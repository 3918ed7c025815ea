import type { PixelSize } from '@/lib/catalogue/smart-resize';
import type { Result } from '@/lib/core/result';
import type { MediaRefusal, StoredVideo, VideoFormat } from './attachment';
import type { VideoWay, VideoWayReason } from './media-choices';

/** What is known of a video before anything is made of it: `readVideoMaterial` says it of a file. */
export interface VideoMaterial extends Omit<StoredVideo, 'hash'> {
  readonly format: VideoFormat;
  /** Pictures can be taken out of it here. */
  readonly canDecode: boolean;
  /** A new video can be made of them here. */
  readonly canEncode: boolean;
}

/** Ways of a file; an address has but one. */
export type FileWay = Exclude<VideoWay, 'address'>;

/** What a video costs one way. Everything is about: the server samples by itself, and encoders do not tell before. */
export interface WayEstimate {
  /** Why it cannot be sent this way; null: it can. */
  readonly refusal: MediaRefusal | null;
  /** How many pictures the model looks at. */
  readonly frames: number;
  /** Pictures for each second of the video. */
  readonly fps: number;
  /** Their size in pixels as they are sent. */
  readonly frameSize: PixelSize;
  readonly tokens: number;
  readonly bytes: number;
  /** Of its data URLs, all together; an upload has none. */
  readonly dataUrlCharacters: number;
}

export interface ChosenWay {
  readonly way: FileWay;
  readonly reason: VideoWayReason;
}

export interface VideoEstimate {
  /** How it will be sent with these choices, or why it cannot be. */
  readonly choice: Result<ChosenWay, MediaRefusal>;
  readonly ways: Readonly<Record<FileWay, WayEstimate>>;
}
