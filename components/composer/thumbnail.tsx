'use client';

import { ImageOff } from 'lucide-react';
import { Spinner } from '@/components/ui/spinner';
import type { DraftAttachment } from '@/lib/conversation/workspace';
import { useObjectUrl } from './use-object-url';

/** The picture, small, with the number it will get. The list item beside it carries the name. */
export function Thumbnail({ draft, number }: { draft: DraftAttachment; number: number }) {
  const url = useObjectUrl(draft.state === 'ready' ? draft.preview : null);
  return (
    <span className="relative size-14 shrink-0 overflow-hidden rounded-md bg-hover">
      {draft.state === 'failed' ? (
        <span className="flex h-full items-center justify-center text-danger">
          <ImageOff aria-hidden size={20} strokeWidth={1.5} />
        </span>
      ) : (
        url !== null && (
          // biome-ignore lint/performance/noImgElement: a local object URL; there is nothing to optimise.
          <img src={url} alt="" draggable={false} decoding="async" className="size-full object-cover" />
        )
      )}
      {draft.state === 'preparing' && (
        <span className="absolute inset-0 flex items-center justify-center text-ink-faint">
          <Spinner size={18} />
        </span>
      )}
      <span
        aria-hidden="true"
        className="absolute top-0.5 left-0.5 min-w-4 rounded-sm bg-black/70 px-1 text-center font-medium text-[0.6875rem] text-white leading-4"
      >
        {number}
      </span>
    </span>
  );
}
