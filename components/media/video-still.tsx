'use client';

import { clsx } from 'clsx';
import { Film, Play } from 'lucide-react';
import { useBlobUrl } from '@/components/state/use-blob-url';
import type { VideoAttachment } from '@/lib/media/attachment';
import { clockText } from '@/lib/media/clock-text';

interface VideoStillProps {
  readonly video: VideoAttachment;
  /** Gives it its size. */
  readonly className: string;
  /** Too small for how long it is. */
  readonly isTiny?: boolean;
}

/** A video small: its poster, or a quiet tile where there is none, with a play mark and how long it is. */
export function VideoStill({ video, className, isTiny = false }: VideoStillProps) {
  const { url } = useBlobUrl(video.poster?.hash ?? null);
  return (
    <span aria-hidden="true" className={clsx('relative block overflow-hidden bg-hover', className)}>
      {url === null ? (
        <span className="absolute inset-0 grid place-items-center text-ink-faint">
          {video.poster === null && <Film size={isTiny ? 18 : 24} strokeWidth={1.5} />}
        </span>
      ) : (
        // biome-ignore lint/performance/noImgElement: the bytes are a blob of this page; there is nothing to optimise.
        <img
          src={url}
          alt=""
          decoding="async"
          draggable={false}
          className="absolute inset-0 size-full object-cover"
        />
      )}
      {video.poster !== null && (
        <span
          className={clsx(
            'absolute inset-0 m-auto grid place-items-center rounded-full bg-black/65 text-white',
            isTiny ? 'size-5' : 'size-9',
          )}
        >
          <Play size={isTiny ? 10 : 16} className="translate-x-px fill-current" />
        </span>
      )}
      {!isTiny && video.original.isUnread !== true && (
        <span className="absolute right-1 bottom-1 rounded-md bg-black/70 px-1.5 font-medium text-white text-xs leading-5 tabular-nums">
          {clockText(video.original.durationSeconds)}
        </span>
      )}
    </span>
  );
}
