'use client';

import type { NumberedAttachment } from '@/lib/conversation/rows';
import { CompareButton } from './compare-button';
import { isComparable } from './is-comparable';

/** Below a message's pictures where there are two or more. */
export function MessageDoor({ attachments }: { readonly attachments: readonly NumberedAttachment[] }) {
  const ids = attachments.flatMap(({ attachment }) => (isComparable(attachment) ? [attachment.id] : []));
  return ids.length < 2 ? null : <CompareButton from={{ kind: 'pictures', ids }} className="-my-1" />;
}
