'use client';

import { clsx } from 'clsx';
import { Check, Film } from 'lucide-react';
import { useBlobUrl } from '@/components/state/use-blob-url';
import type { Attachment } from '@/lib/media/attachment';
import type { OtherPicture } from './other-item';

interface OtherConversationGroupProps {
  readonly title: string;
  readonly attachments: readonly Attachment[];
  readonly pickedIds: readonly string[];
  readonly onToggle: (picture: OtherPicture) => void;
}

/** The pictures of one conversation, each to be picked or not. */
export function OtherConversationGroup({
  title,
  attachments,
  pickedIds,
  onToggle,
}: OtherConversationGroupProps) {
  return (
    <section aria-label={title}>
      <h3 className="mb-1.5 truncate font-medium text-ink-soft text-xs">{title}</h3>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(5.5rem,1fr))] gap-2">
        {attachments.map((attachment) => (
          <OtherTile
            key={attachment.id}
            attachment={attachment}
            isPicked={pickedIds.includes(attachment.id)}
            onToggle={() => onToggle({ attachment, title })}
          />
        ))}
      </div>
    </section>
  );
}

interface OtherTileProps {
  readonly attachment: Attachment;
  readonly isPicked: boolean;
  readonly onToggle: () => void;
}

function OtherTile({ attachment, isPicked, onToggle }: OtherTileProps) {
  const { name } = attachment;
  const still = attachment.kind === 'video' ? attachment.poster : attachment.sent;
  const { url } = useBlobUrl(still?.hash ?? null);
  return (
    <button
      type="button"
      aria-pressed={isPicked}
      aria-label={name}
      title={name}
      onClick={onToggle}
      className={clsx(
        'group flex min-w-0 flex-col gap-1 rounded-lg border p-1 text-left transition-colors',
        isPicked ? 'border-accent bg-accent-soft' : 'border-line hover:bg-hover',
      )}
    >
      <span className="relative flex aspect-square w-full items-center justify-center overflow-hidden rounded-md bg-hover text-ink-faint">
        {attachment.kind === 'video' && url === null && <Film aria-hidden size={20} strokeWidth={1.5} />}
        {url !== null && (
          // biome-ignore lint/performance/noImgElement: it lies in this browser's storage.
          <img
            src={url}
            alt=""
            loading="lazy"
            decoding="async"
            className="absolute inset-0 size-full object-cover"
          />
        )}
        {isPicked && (
          <span className="absolute top-1 right-1 rounded-full bg-accent p-0.5 text-accent-ink">
            <Check aria-hidden size={13} strokeWidth={2.5} />
          </span>
        )}
      </span>
      <span className="truncate px-0.5 text-ink-soft text-xs">{name}</span>
    </button>
  );
}
