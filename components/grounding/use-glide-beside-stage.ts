'use client';

import { useEffect } from 'react';
import { useStageStore } from '@/components/state/stage-context';
import { glideBesideStage } from './glide-beside-stage';

/** Lets the conversation glide aside when the Stage opens or closes beside it. */
export function useGlideBesideStage(): void {
  const stage = useStageStore();
  useEffect(() => glideBesideStage(stage), [stage]);
}
