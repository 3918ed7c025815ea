'use client';

import { TooltipHost } from '@/components/ui/tooltip-host';

export function AppShell() {
  return (
    <div className="flex h-dvh">
      <nav className="w-64 border-line border-r bg-panel" />
      <main className="min-w-0 flex-1" />
      <TooltipHost />
    </div>
  );
}
