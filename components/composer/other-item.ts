import type { DraftItem, Workspace } from '@/lib/conversation/workspace';
import type { Attachment } from '@/lib/media/attachment';

export interface OtherPicture {
  readonly attachment: Attachment;
  /** Of its conversation. */
  readonly title: string;
}

/** A picture or video of a conversation as it is put into the draft: its original, or what is left of it. Null: storage has lost it. */
export async function otherItem(
  { attachment, title }: OtherPicture,
  readBlob: Workspace['readBlob'],
): Promise<DraftItem | null> {
  const { name, original, sent, origin } = attachment;
  if (origin?.kind === 'address' && !origin.isFetched) {
    const type = origin.medium === 'video' ? 'video/mp4' : 'image/png';
    return { file: new Blob([], { type }), name, origin };
  }
  const file = (await readBlob(original.hash)) ?? (await readBlob(sent.hash));
  return file === null ? null : { file, name, origin: { kind: 'conversation', title } };
}
