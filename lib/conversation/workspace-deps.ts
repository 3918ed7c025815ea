import type { Result } from '@/lib/core/result';
import type {
  MediaQuestion,
  MediaRefusal,
  PictureAttachment,
  PictureTarget,
  PreparationWatch,
  SentPicture,
  WantedMedia,
} from '@/lib/media/attachment';
import type { PreparedMedia } from '@/lib/media/prepared-media';
import type { Failure } from '@/lib/protocol/failure';
import type { ModelRow } from '@/lib/protocol/models-reply';
import type { UploadReply } from '@/lib/protocol/upload-reply';
import type { UploadWatch } from './post-upload';
import type { ConversationStorage } from './storage/storage';
import type { KeptArea } from './storage-place';

/** Everything outside the workspace that it touches; the browser's own in `components/state/browser-deps`. */
export interface WorkspaceDeps {
  /** The server's default, when the page came with it. */
  readonly defaultModel: ModelRow | null;
  readonly fetch: (url: string, init?: RequestInit) => Promise<Response>;
  readonly now: () => number;
  readonly newId: () => string;
  /** Rejects where the browser keeps nothing (private windows, blocked site data). */
  readonly openStorage: () => Promise<ConversationStorage>;
  /** Preferences. Access itself may throw. */
  readonly localStorage: () => KeptArea;
  /** Which conversation this tab shows. Access itself may throw. */
  readonly sessionStorage: () => KeptArea;
  /** Makes an attachment of a picture or a video, or asks what has to be chosen first. */
  readonly prepareMedia: (
    wanted: WantedMedia,
    watch: PreparationWatch,
  ) => Promise<Result<PreparedMedia, MediaRefusal | MediaQuestion>>;
  readonly preparePictureAgain: (
    original: Blob,
    attachment: PictureAttachment,
    target: PictureTarget,
  ) => Promise<Result<{ sent: SentPicture; sentBlob: Blob }, MediaRefusal>>;
  readonly toDataUrl: (blob: Blob) => Promise<string>;
  /** Uploads a file through the server, for one model. */
  readonly uploadFile: (
    file: Blob,
    model: string,
    watch: UploadWatch,
  ) => Promise<Result<UploadReply, Failure>>;
  /** Runs once at the next frame; the returned function cancels. */
  readonly atNextFrame: (run: () => void) => () => void;
  /** Runs once after the delay; the returned function cancels. */
  readonly after: (delayMs: number, run: () => void) => () => void;
  /** A channel to the other tabs of this site, or null where there is none. */
  readonly openTabChannel: () => TabChannel | null;
}

export interface TabChannel {
  post(message: unknown): void;
  listen(hear: (message: unknown) => void): void;
}
