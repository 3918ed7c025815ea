import type { LocalText } from './local-text';

/** Something that happens, from one second of the video to another. */
export interface VideoEvent {
  /** In whole seconds, as answers give them in HH:mm:ss. */
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** One sentence. */
  readonly event: LocalText;
}

/** What is known of a sample video, apart from the video itself. */
export interface VideoTruth {
  readonly width: number;
  readonly height: number;
  readonly durationSeconds: number;
  readonly framesPerSecond: number;
  readonly byteLength: number;
  /** SHA-256 of the file as hexadecimal digits: the way the demo knows it again. */
  readonly sha256: string;
  /** In order, not overlapping more than they must. */
  readonly events: readonly VideoEvent[];
  /** All of it in two sentences. */
  readonly summary: LocalText;
  /** The 12 × 8 RGB thumbnails, as hexadecimal digits, of the frames at 0 s, 1 s, 2 s and so on. */
  readonly signatures: readonly string[];
}
