'use client';

import { useStore } from 'zustand';
import { useWorkspace } from '@/components/state/workspace-context';
import { targetFor } from '@/lib/conversation/settings';
import type { MediaTarget } from '@/lib/media/attachment';

/** What files are prepared for by now: the chosen model, its limits, and what the options say. */
export function useMediaTarget(): MediaTarget {
  const workspace = useWorkspace();
  const preferences = useStore(workspace.preferences);
  const models = useStore(workspace.models);
  return targetFor(preferences, models);
}
