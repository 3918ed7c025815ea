'use client';

import { useState } from 'react';
import { useStreamingReplyId } from '@/components/state/use-streaming';

/** The reply that this page is receiving or, after its end, received last; empty before the first one. */
export function useStartedReplyId(): string {
  const streamingId = useStreamingReplyId();
  const [startedId, setStartedId] = useState('');
  if (streamingId !== null && streamingId !== startedId) setStartedId(streamingId);
  return startedId;
}
