'use client';

import { type ReactNode, useState } from 'react';
import { fetched } from '@/components/ui/fetched';
import { type Way, WaysContext, type WaysNews, WaysNewsContext } from './ways-context';

const WayDialog = fetched(() => import('./way-dialog').then((module) => module.WayDialog));

/** Keeps which way in is open, and what is to be said of what came in. */
export function WaysProvider({ children }: { children: ReactNode }) {
  const [way, open] = useState<Way | null>(null);
  const [news, tell] = useState<WaysNews | null>(null);
  return (
    <WaysContext value={{ open, tell }}>
      <WaysNewsContext value={news}>{children}</WaysNewsContext>
      {way !== null && <WayDialog way={way} onClose={() => open(null)} />}
    </WaysContext>
  );
}
