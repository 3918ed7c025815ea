import type { ReactNode } from 'react';

/** What narrows a list down, above it; it stays while the list scrolls. */
export function ListHead({ children }: { children: ReactNode }) {
  return (
    <div className="sticky top-0 z-10 flex flex-wrap items-center gap-x-1 border-line border-b bg-bg px-2.5 py-1">
      {children}
    </div>
  );
}
