'use client';

import { useEffect } from 'react';
import { useCompareTools } from '@/components/state/compare-tools';
import { useWorkspace } from '@/components/state/workspace-context';
import { followPicks } from './align-work';
import { followDifference } from './difference-work';

/** Computes what the comparison asks for, as long as it is open. */
export function DifferenceFollower() {
  const { store } = useCompareTools();
  const workspace = useWorkspace();
  useEffect(() => {
    const stops = [followDifference(store, (hash) => workspace.readBlob(hash)), followPicks(store)];
    return () => stops.forEach((stop) => void stop());
  }, [store, workspace]);
  return null;
}
