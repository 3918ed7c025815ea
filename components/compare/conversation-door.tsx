'use client';

import { CompareButton } from './compare-button';
import { useSentPictureCount } from './use-sent-picture-count';

/** At the top of a conversation with two pictures or more. */
export function ConversationDoor() {
  return useSentPictureCount() < 2 ? null : <CompareButton from={{ kind: 'conversation' }} isBare />;
}
