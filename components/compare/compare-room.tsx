'use client';

import type { ReactNode } from 'react';
import { CompareProvider, useCompare } from '@/components/state/compare-context';
import { fetched } from '@/components/ui/fetched';

const CompareView = fetched(() => import('./compare-view').then((module) => module.CompareView));

/** A part of the page in which pictures can be compared, and the comparison over it while one is open. */
export function CompareRoom({ children }: { children: ReactNode }) {
  return (
    <CompareProvider>
      {children}
      <CompareFrame />
    </CompareProvider>
  );
}

function CompareFrame() {
  const { comparison, close } = useCompare();
  if (comparison === null) return null;
  return <CompareView candidates={comparison.pictures} shown={comparison.shown} onClose={close} />;
}
