'use client';

import type { ShownAttachment } from '@/components/grounding/turn-attachments';
import { CompareButton } from './compare-button';
import { isComparable } from './is-comparable';
import { useSentPictureCount } from './use-sent-picture-count';

interface StageDoorProps {
  readonly attachments: readonly ShownAttachment[];
  /** The one of them that is shown. */
  readonly shown: ShownAttachment;
}

/** The picture on the Stage against the others of its message, or against its neighbour in the conversation. */
export function StageDoor({ attachments, shown }: StageDoorProps) {
  const count = useSentPictureCount();
  const beside = attachments.flatMap(({ attachment }) => (isComparable(attachment) ? [attachment.id] : []));
  if (count < 2 || !isComparable(shown.attachment)) return null;
  const ids = beside.length > 1 && beside.length <= 4 ? beside : [shown.attachment.id];
  return <CompareButton from={{ kind: 'pictures', ids }} isBare />;
}
