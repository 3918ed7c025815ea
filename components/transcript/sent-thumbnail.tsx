'use client';

import { Film } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { VideoStill } from '@/components/media/video-still';
import { useStage } from '@/components/state/stage-context';
import { useBlobUrl } from '@/components/state/use-blob-url';
import type { Attachment, PictureAttachment } from '@/lib/media/attachment';
import { clockText } from '@/lib/media/clock-text';
import { thumbnailSize } from './thumbnail-size';

interface SentThumbnailProps {
  readonly messageId: string;
  readonly attachmentIndex: number;
  readonly number: number;
  readonly attachment: Attachment;
}

/** A sent picture or video with the number it has for the model. Its box has its size before its bytes are read. */
export function SentThumbnail({ messageId, attachmentIndex, number, attachment }: SentThumbnailProps) {
  const t = useTranslations('transcript');
  const show = useStage((stage) => stage.show);
  const isVideo = attachment.kind === 'video';
  const { name } = attachment;
  return (
    <button
      type="button"
      aria-label={
        isVideo
          ? t('openVideo', { number, name, duration: clockText(attachment.original.durationSeconds) })
          : t('openPicture', { number, name })
      }
      onClick={() => show(messageId, attachmentIndex)}
      style={thumbnailSize(attachment)}
      className="relative block max-w-full overflow-hidden rounded-lg border border-line bg-panel"
    >
      {isVideo ? (
        <VideoStill video={attachment} className="size-full" />
      ) : (
        <Picture number={number} attachment={attachment} />
      )}
      <span
        aria-hidden
        className="absolute top-1 left-1 flex h-5 min-w-5 items-center justify-center gap-1 rounded-md bg-black/70 px-1 font-medium text-white text-xs tabular-nums"
      >
        {isVideo && <Film size={12} strokeWidth={2} />}
        {number}
      </span>
    </button>
  );
}

function Picture({
  number,
  attachment,
}: {
  readonly number: number;
  readonly attachment: PictureAttachment;
}) {
  const t = useTranslations('transcript');
  const { url } = useBlobUrl(attachment.sent.hash);
  if (url === null) return null;
  return (
    // biome-ignore lint/performance/noImgElement: the bytes are a blob of this page; there is nothing to optimise.
    <img
      src={url}
      alt={t('picture', { number, name: attachment.name })}
      decoding="async"
      draggable={false}
      className="size-full object-cover"
    />
  );
}
