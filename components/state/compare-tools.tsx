'use client';

import { createContext, type ReactNode, use, useState } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { createCompareStore } from '@/lib/compare/compare-store';
import type { CompareState, CompareTools } from '@/lib/compare/compare-view';
import type { ComparedPicture } from '@/lib/compare/compared-picture';
import { createViewportControl } from '@/lib/grounding/viewport-store';

const ToolsContext = createContext<CompareTools | null>(null);

interface CompareToolsProviderProps {
  /** Give the provider another key for other pictures. */
  readonly pictures: readonly ComparedPicture[];
  readonly children: ReactNode;
}

export function CompareToolsProvider({ pictures, children }: CompareToolsProviderProps) {
  const [tools] = useState<CompareTools>(() => {
    const viewport = createViewportControl();
    const first = pictures[0];
    if (first) viewport.showPicture(first.size);
    const store = createCompareStore(pictures);
    // Nothing moves by itself for whoever asked for that.
    if (matchMedia('(prefers-reduced-motion: reduce)').matches)
      store.getState().adjust({ isBlinking: false });
    return { store, viewport, spot: createStore(() => ({ at: null })) };
  });
  return <ToolsContext value={tools}>{children}</ToolsContext>;
}

/** The comparison's stores themselves, for what must follow the pointer without drawing a component again. */
export function useCompareTools(): CompareTools {
  const tools = use(ToolsContext);
  if (tools === null) throw new Error('useCompareTools needs a CompareToolsProvider above it');
  return tools;
}

/** Part of the comparison's state; the component is drawn again when that part changes. */
export function useCompareStore<T>(selector: (state: CompareState) => T): T {
  return useStore(useCompareTools().store, selector);
}
