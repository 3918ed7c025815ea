import type { Attachment } from '@/lib/media/attachment';
import type { DraftMedium } from './draft-media';

/** A larger original is not written to storage: a few of them would fill what a browser gives. */
const mostKeptBytes = 64 * 1024 * 1024;

/** An attachment that leaves the draft: what storage keeps of it, and the original when that is too large. */
interface KeptMedium {
  readonly medium: DraftMedium;
  readonly tooLarge: { readonly hash: string; readonly blob: Blob } | null;
}

/** The bytes that were sent are always kept, also where they are the original's own. */
export function keptMedium(medium: DraftMedium, most: number = mostKeptBytes): KeptMedium {
  const { attachment, blobs } = medium;
  const { hash, byteLength } = attachment.original;
  const blob = blobs.get(hash);
  if (byteLength <= most || blob === undefined || copiesOf(attachment).includes(hash)) {
    return { medium, tooLarge: null };
  }
  const kept = new Map([...blobs].filter(([key]) => key !== hash));
  return {
    medium: { ...medium, attachment: { ...attachment, isOriginalGone: true }, blobs: kept },
    tooLarge: { hash, blob },
  };
}

function copiesOf({ sent, display }: Attachment): readonly (string | undefined)[] {
  return [sent.hash, display?.hash];
}
