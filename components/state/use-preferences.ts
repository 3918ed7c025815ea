'use client';

import { useStore } from 'zustand';
import type { PreferencesState } from '@/lib/conversation/workspace';
import { useWorkspace } from './workspace-context';

/** Part of the preferences. The selector must give the same reference for the same state. */
export function usePreferences<T>(selector: (preferences: PreferencesState) => T): T {
  return useStore(useWorkspace().preferences, selector);
}
