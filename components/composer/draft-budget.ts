import type { ModelDescription } from '@/lib/catalogue/model';
import { draftKind } from '@/lib/conversation/draft-kind';
import type { DraftAttachment } from '@/lib/conversation/workspace';

export interface DraftBudget {
  readonly pictureCount: number;
  readonly videoCount: number;
  readonly visualTokens: number;
  /** Bytes of the copies that are sent, before base64 makes them a third longer. */
  readonly byteCount: number;
  readonly trouble: 'none' | 'too-many-pictures' | 'too-many-tokens';
}

/** What the draft's pictures and videos will cost with this model, and which of its limits they would pass. */
export function draftBudget(attachments: readonly DraftAttachment[], model: ModelDescription): DraftBudget {
  const ready = attachments.flatMap((draft) => (draft.state === 'ready' ? [draft.attachment] : []));
  const visualTokens = ready.reduce((sum, { sent }) => sum + sent.visualTokens, 0);
  const byteCount = ready.reduce((sum, { sent }) => sum + sent.byteLength, 0);
  const videoCount = ready.filter(({ kind }) => kind === 'video').length;
  const facts = { pictureCount: ready.length - videoCount, videoCount, visualTokens, byteCount } as const;
  const pictures = attachments.filter((draft) => draftKind(draft) === 'picture');
  if (pictures.length > model.image.maxImagesPerRequest) return { ...facts, trouble: 'too-many-pictures' };
  if (visualTokens > model.contextTokens) return { ...facts, trouble: 'too-many-tokens' };
  return { ...facts, trouble: 'none' };
}
