'use client';

import { useEffect } from 'react';
import { useConversationState } from '@/components/state/use-conversations';
import { usePath } from '@/components/state/use-path';
import { fetched } from '@/components/ui/fetched';

const loadEmptyScreen = () => import('./empty-screen').then((module) => module.EmptyScreen);
const loadTranscript = () => import('@/components/transcript/transcript').then((module) => module.Transcript);
const EmptyScreen = fetched(loadEmptyScreen);
const Transcript = fetched(loadTranscript);

/** The messages, or the welcome while there are none. Nothing at all until it is known which. */
export function ConversationView() {
  const isReady = useConversationState((state) => state.isReady);
  const isEmpty = usePath().length === 0;
  useEffect(() => {
    void loadEmptyScreen();
    void loadTranscript();
  }, []);
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      {isReady && (isEmpty ? <EmptyScreen /> : <Transcript />)}
    </div>
  );
}
