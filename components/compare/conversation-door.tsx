'use client';

import { fetched } from '@/components/ui/fetched';
import { useSentPictureCount } from './use-sent-picture-count';

const CompareButton = fetched(() => import('./compare-button').then((module) => module.CompareButton));

/** At the top of a conversation with two pictures or more. */
export function ConversationDoor() {
  return useSentPictureCount() < 2 ? null : <CompareButton from={{ kind: 'conversation' }} isBare />;
}
