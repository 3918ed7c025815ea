import type { ModelDescription } from '@/lib/catalogue/model';
import type { DraftAttachment } from '@/lib/conversation/workspace';

export interface DraftBudget {
  readonly pictureCount: number;
  readonly visualTokens: number;
  /** Bytes of the copies that are sent, before base64 makes them a third longer. */
  readonly byteCount: number;
  readonly trouble: 'none' | 'too-many-pictures' | 'too-many-tokens';
}

/** What the draft's pictures will cost with this model, and which of its limits they would pass. */
export function draftBudget(attachments: readonly DraftAttachment[], model: ModelDescription): DraftBudget {
  const ready = attachments.flatMap((draft) => (draft.state === 'ready' ? [draft.attachment.sent] : []));
  const visualTokens = ready.reduce((sum, sent) => sum + sent.visualTokens, 0);
  const byteCount = ready.reduce((sum, sent) => sum + sent.byteLength, 0);
  const facts = { pictureCount: ready.length, visualTokens, byteCount } as const;
  if (attachments.length > model.image.maxImagesPerRequest) return { ...facts, trouble: 'too-many-pictures' };
  if (visualTokens > model.contextTokens) return { ...facts, trouble: 'too-many-tokens' };
  return { ...facts, trouble: 'none' };
}
