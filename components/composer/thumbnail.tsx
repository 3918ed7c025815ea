'use client';

import { clsx } from 'clsx';
import { Files, Film, ImageOff, Play, VideoOff } from 'lucide-react';
import { Spinner } from '@/components/ui/spinner';
import { draftKind } from '@/lib/conversation/draft-kind';
import type { DraftAttachment } from '@/lib/conversation/workspace';
import type { VideoAttachment } from '@/lib/media/attachment';
import { clockText } from '@/lib/media/clock-text';
import { useObjectUrl } from './use-object-url';

/** The picture or the video's poster, small, with the number it will get. The list item beside it carries the name. */
export function Thumbnail({ draft, number }: { draft: DraftAttachment; number: number }) {
  const attachment = draft.state === 'ready' ? draft.attachment : null;
  const earlier = draft.state === 'ready' ? null : (draft.earlier?.preview ?? null);
  return (
    <span className="relative block size-14 shrink-0 overflow-hidden rounded-md bg-hover">
      {draft.state === 'ready' && draft.preview !== null && <Still preview={draft.preview} />}
      {draft.state === 'ready' && draft.preview === null && <NoStill icon={Film} tone="text-ink-faint" />}
      {earlier !== null && <Still preview={earlier} />}
      {draft.state === 'asking' && <NoStill icon={Files} tone="text-ink-faint" />}
      {draft.state === 'failed' && earlier === null && (
        <NoStill icon={draftKind(draft) === 'video' ? VideoOff : ImageOff} tone="text-danger" />
      )}
      {draft.state === 'preparing' && (
        <span
          className={clsx(
            'absolute inset-0 flex items-center justify-center',
            earlier === null ? 'text-ink-faint' : 'bg-black/45 text-white',
          )}
        >
          {/* In twelve steps: drawn at every frame, ten of them take from the preparing what it needs. */}
          <Spinner size={18} className="[animation-timing-function:steps(12)]" />
        </span>
      )}
      {attachment?.kind === 'video' && <VideoMarks video={attachment} />}
      <span
        aria-hidden="true"
        className="absolute top-0.5 left-0.5 min-w-4 rounded-sm bg-black/70 px-1 text-center font-medium text-[0.6875rem] text-white leading-4"
      >
        {number}
      </span>
    </span>
  );
}

function Still({ preview }: { preview: Blob }) {
  const url = useObjectUrl(preview);
  if (url === null) return null;
  return (
    // biome-ignore lint/performance/noImgElement: a local object URL; there is nothing to optimise.
    <img src={url} alt="" draggable={false} decoding="async" className="size-full object-cover" />
  );
}

function NoStill({ icon: Icon, tone }: { icon: typeof Film; tone: string }) {
  return (
    <span className={`flex h-full items-center justify-center ${tone}`}>
      <Icon aria-hidden size={20} strokeWidth={1.5} />
    </span>
  );
}

function VideoMarks({ video }: { video: VideoAttachment }) {
  return (
    <>
      {video.poster !== null && (
        <span className="absolute inset-0 flex items-center justify-center">
          <span className="grid size-5 place-items-center rounded-full bg-black/60 text-white">
            <Play aria-hidden size={10} className="translate-x-px fill-current" />
          </span>
        </span>
      )}
      {video.original.isUnread !== true && (
        <span className="absolute right-0.5 bottom-0.5 rounded-sm bg-black/70 px-1 font-medium text-[0.6875rem] text-white leading-4 tabular-nums">
          {clockText(video.original.durationSeconds)}
        </span>
      )}
    </>
  );
}
