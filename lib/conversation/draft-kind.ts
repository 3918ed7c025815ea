import type { Attachment } from '@/lib/media/attachment';
import type { DraftAttachment } from './workspace';

const videoName = /\.(?:mp4|m4v|mov|webm|mkv|avi|wmv|flv)$/i;

/** Whether a file of the draft is a picture or a video: by its bytes once they are read, until then by what it is called. */
export function draftKind(draft: DraftAttachment): Attachment['kind'] {
  if (draft.state === 'ready') return draft.attachment.kind;
  if (draft.earlier !== undefined) return draft.earlier.attachment.kind;
  const { type } = draft.file;
  if (type === '') return videoName.test(draft.name) ? 'video' : 'picture';
  return type.startsWith('video/') ? 'video' : 'picture';
}
