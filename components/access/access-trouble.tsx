'use client';

import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

interface AccessTroubleProps {
  readonly id: string;
  readonly words: string;
  /** Changes from second to second, so it is no part of what is called out. */
  readonly countdown?: string | null;
  /** A way out besides trying again. */
  readonly children?: ReactNode;
}

/** What went wrong, in words, below the field that it is about. */
export function AccessTrouble({ id, words, countdown = null, children }: AccessTroubleProps) {
  return (
    <div className="flex gap-2.5 rounded-lg bg-danger-soft px-3 py-2.5 text-left text-sm">
      <CircleAlert aria-hidden size={16} strokeWidth={1.75} className="mt-0.5 shrink-0 text-danger" />
      <div className="flex min-w-0 flex-1 flex-col items-start gap-1">
        <p id={id} role="alert" className="whitespace-pre-line text-danger">
          {words}
        </p>
        {countdown !== null && (
          <p role="timer" className="text-ink-soft tabular-nums">
            {countdown}
          </p>
        )}
        {children}
      </div>
    </div>
  );
}
