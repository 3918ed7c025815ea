import type { Attachment, MediaRefusal } from '@/lib/media/attachment';

/** A picture or video of the next turn, as its request will hold it and as its model will count it. */
export interface CountedMedium {
  readonly kind: Attachment['kind'];
  /** In the draft, or in an earlier message of the path. */
  readonly place:
    | { readonly in: 'draft'; readonly draftId: string }
    | { readonly in: 'path'; readonly messageId: string };
  readonly attachmentId: string;
  readonly number: number;
  readonly tokens: number;
  /** In the request's body: base64, or an address. */
  readonly characters: number;
  /** The bytes exist: their characters are not foreseen. */
  readonly isMade: boolean;
  /** It has pixels that nobody here has seen; its tokens are the most or the usual ones. */
  readonly isUnknown: boolean;
  /** How many pictures it makes for the upstream's count, of them so many as base64. */
  readonly pictures: number;
  readonly base64Pictures: number;
  /** One where it goes as a video. */
  readonly videos: number;
  /** Why the model does not take it; null: it does. */
  readonly refusal: MediaRefusal | null;
}
