import type { Attachment } from './attachment';

/** An attachment and the bytes that it names. */
export interface PreparedMedia {
  readonly attachment: Attachment;
  /** By hash. */
  readonly blobs: ReadonlyMap<string, Blob>;
  /** A small JPEG for lists and trays; null where this browser cannot show the video. */
  readonly preview: Blob | null;
}
