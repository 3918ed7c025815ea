'use client';

import { useEffect } from 'react';
import { useAnswer } from '@/components/state/use-answer';
import { useStreamingReplyId } from '@/components/state/use-streaming';
import { useWorkspace } from '@/components/state/workspace-context';

/**
 * Stops the reply that streams here once it says the same shapes over and over: small models go on until their limit,
 * and every token is paid for. The objects list says so.
 */
export function useStopLoops(): void {
  const workspace = useWorkspace();
  const answer = useAnswer(useStreamingReplyId() ?? '');
  const isLooping = answer?.isLooping === true;
  useEffect(() => {
    if (isLooping) workspace.stop();
  }, [isLooping, workspace]);
}
