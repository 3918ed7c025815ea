import type { Attachment, MediaRefusal } from '@/lib/media/attachment';
import type { Failure } from '@/lib/protocol/failure';

/**
 * A picture or video of the path that cannot go to this model, by its number; `refusal` says why (its values travel
 * with the failure's own), null where its bytes are gone.
 */
export function cannotBeSent(
  { kind, number }: { readonly kind: Attachment['kind']; readonly number: number },
  refusal: MediaRefusal | null,
): Failure {
  const which = `${kind === 'video' ? 'Video' : 'Picture'} ${number}`;
  const why = refusal === null ? {} : { ...refusal.values, refusal: refusal.code };
  return {
    code: 'media_rejected',
    message: `${which} cannot be sent to this model.`,
    param: which,
    retryable: false,
    status: 400,
    values: { ...why, medium: kind, number },
  };
}
