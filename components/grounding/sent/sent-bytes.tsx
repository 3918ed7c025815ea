'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useBlobUrl } from '@/components/state/use-blob-url';
import { buttonStyle } from '@/components/ui/button';
import { fetched } from '@/components/ui/fetched';
import type { SentPicture, SentVideo, VideoAttachment } from '@/lib/media/attachment';
import { downloadName } from './download-name';
import { SentFrames } from './sent-frames';

const LargeView = fetched(() => import('./large-view').then((module) => module.LargeView));

interface SentBytesProps {
  readonly sent: SentPicture | SentVideo;
  readonly name: string;
  readonly origin: VideoAttachment['origin'];
}

/** The very bytes: small to look at, large when pressed, and to download. An address is all there is of itself. */
export function SentBytes({ sent, name, origin }: SentBytesProps) {
  if (origin?.kind === 'address' && !origin.isFetched) return null;
  if ('frames' in sent && sent.frames !== undefined) return <SentFrames frames={sent.frames} name={name} />;
  return <SentFile sent={sent} name={name} />;
}

function SentFile({ sent, name }: Omit<SentBytesProps, 'origin'>) {
  const t = useTranslations('tray.sent');
  const { url, isLost } = useBlobUrl(sent.hash);
  const [isLarge, setLarge] = useState(false);
  if (isLost) return <p className="text-ink-faint text-xs">{t('lost')}</p>;
  const isVideo = 'durationSeconds' in sent;
  return (
    <div className="flex w-40 shrink-0 flex-col items-stretch gap-1">
      {isVideo ? (
        // biome-ignore lint/a11y/useMediaCaption: it is a person's own video; there are no captions of it.
        <video src={url ?? undefined} controls preload="metadata" className="h-28 rounded-md bg-canvas" />
      ) : (
        <button
          type="button"
          aria-label={t('openLarge', { name })}
          onClick={() => setLarge(true)}
          className="flex h-28 items-center justify-center overflow-hidden rounded-md bg-canvas"
        >
          {url !== null && (
            // biome-ignore lint/performance/noImgElement: a local object URL; there is nothing to optimise.
            <img src={url} alt="" decoding="async" className="max-h-full max-w-full" />
          )}
        </button>
      )}
      <a
        href={url ?? undefined}
        download={downloadName(name, sent.mediaType)}
        aria-label={t('downloadNamed', { name })}
        className={buttonStyle({ tone: 'quiet', size: 'small' })}
      >
        <Download aria-hidden size={14} strokeWidth={1.75} />
        {t('download')}
      </a>
      {isLarge && url !== null && (
        <LargeView url={url} sent={sent} title={name} onClose={() => setLarge(false)} />
      )}
    </div>
  );
}
