import { err, ok, type Result } from '@/lib/core/result';
import type { Attachment, MediaTarget, SentFrame, SentPicture, SentVideo } from '@/lib/media/attachment';
import { mustBeUploaded } from '@/lib/media/way-to-send';
import type { Failure } from '@/lib/protocol/failure';
import type { NumberedAttachment, UploadedCopy } from '../rows';
import type { WorkspaceDeps } from '../workspace-deps';

/** One attachment as a request holds it. */
export type MediumContent =
  /** `url`: a base64 data URL, the address of an upload, or one that a person gave. `fps`: absent: the model's own. */
  | { readonly kind: 'url'; readonly url: string; readonly fps?: number }
  /** Pictures of a video in order. `fps`: at which they were taken; absent: not known. */
  | {
      readonly kind: 'frames';
      readonly frames: readonly { readonly url: string; readonly seconds: number }[];
      readonly fps?: number;
    };

/** Gives the address of a file that cannot travel within the request, uploading it where it lies nowhere. */
export type PlaceUpload = (
  numbered: NumberedAttachment,
  hash: string,
  file: Blob,
) => Promise<Result<UploadedCopy, Failure>>;

/** What of one attachment is sent, and the blobs that hold it: one of a file, one for each frame, none of an address. */
interface SentFiles<S extends SentPicture | SentVideo> {
  readonly sent: S;
  readonly blobs: readonly Blob[];
}

interface PlacedContent {
  readonly content: MediumContent;
  /** Null: it travels within the request, or lies where a person said. */
  readonly upload: UploadedCopy | null;
}

/** What the request holds for one attachment; uploads what is too large to travel within it. */
export async function contentOf(
  numbered: NumberedAttachment,
  { sent, blobs }: SentFiles<SentPicture | SentVideo>,
  target: MediaTarget,
  { toDataUrl, placeUpload }: Pick<WorkspaceDeps, 'toDataUrl'> & { readonly placeUpload: PlaceUpload },
): Promise<Result<PlacedContent, Failure>> {
  const address = addressOf(numbered.attachment);
  const fps = 'fps' in sent && sent.fps !== undefined ? { fps: sent.fps } : {};
  if (address !== null) return ok({ content: { kind: 'url', url: address, ...fps }, upload: null });
  const frames = framesOf(sent);
  if (frames !== null) {
    const urls = await Promise.all(blobs.map(toDataUrl));
    const taken = frames.map(({ seconds }, index) => ({ url: urls[index] ?? '', seconds }));
    return ok({ content: { kind: 'frames', frames: taken, ...fps }, upload: null });
  }
  const [blob] = blobs;
  if (blob === undefined || !mustBeUploaded(sent, target)) {
    const url = blob === undefined ? '' : await toDataUrl(blob);
    return ok({ content: { kind: 'url', url, ...fps }, upload: null });
  }
  const upload = await placeUpload(numbered, sent.hash, blob);
  if (!upload.ok) return err(upload.error);
  return ok({ content: { kind: 'url', url: upload.value.url, ...fps }, upload: upload.value });
}

/** The address that stands for an attachment whose bytes nobody here has; null: they are here. */
export function addressOf({ origin }: Attachment): string | null {
  return origin?.kind === 'address' && !origin.isFetched ? origin.url : null;
}

/** Null: it is one file. */
export function framesOf(sent: SentPicture | SentVideo): readonly SentFrame[] | null {
  return 'frames' in sent && sent.frames !== undefined ? sent.frames : null;
}
