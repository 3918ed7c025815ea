'use client';

import { useTranslations } from 'next-intl';
import { useStage } from '@/components/state/stage-context';
import { useBlobUrl } from '@/components/state/use-blob-url';
import type { Attachment } from '@/lib/media/attachment';

interface SentThumbnailProps {
  readonly messageId: string;
  readonly pictureIndex: number;
  readonly number: number;
  readonly attachment: Attachment;
}

const heightPx = 112;
const widthBoundsPx = { least: 56, most: 224 } as const;

/** A sent picture with the number it has for the model. Its box has its size before its bytes are read. */
export function SentThumbnail({ messageId, pictureIndex, number, attachment }: SentThumbnailProps) {
  const t = useTranslations('transcript');
  const show = useStage((stage) => stage.show);
  const { width, height } = attachment.original;
  const url = useBlobUrl(attachment.sent.hash);
  const widthPx = Math.round(
    Math.min(widthBoundsPx.most, Math.max(widthBoundsPx.least, (heightPx * width) / height)),
  );
  return (
    <button
      type="button"
      aria-label={t('openPicture', { number, name: attachment.name })}
      onClick={() => show(messageId, pictureIndex)}
      className="relative block max-w-full overflow-hidden rounded-lg border border-line bg-panel"
    >
      {url === null ? (
        <span className="block" style={{ width: widthPx, height: heightPx }} />
      ) : (
        // biome-ignore lint/performance/noImgElement: the bytes are a blob of this page; there is nothing to optimise.
        <img
          src={url}
          alt={t('picture', { number, name: attachment.name })}
          width={widthPx}
          height={heightPx}
          decoding="async"
          draggable={false}
          className="object-cover"
          style={{ width: widthPx, height: heightPx }}
        />
      )}
      <span
        aria-hidden
        className="absolute top-1 left-1 grid h-5 min-w-5 place-items-center rounded-md bg-black/70 px-1 font-medium text-white text-xs tabular-nums"
      >
        {number}
      </span>
    </button>
  );
}
