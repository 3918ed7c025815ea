'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useBlobUrl } from '@/components/state/use-blob-url';
import { fetched } from '@/components/ui/fetched';
import type { SentFrame } from '@/lib/media/attachment';
import { frameTime } from './frame-time';

const LargeView = fetched(() => import('./large-view').then((module) => module.LargeView));

/** The frames of a video that were sent, with their times on the video's own clock. */
export function SentFrames({ frames, name }: { frames: readonly SentFrame[]; name: string }) {
  const t = useTranslations('tray.sent');
  return (
    <ol
      aria-label={t('framesOf', { name })}
      className="flex min-w-0 max-w-full snap-x gap-1 overflow-x-auto pb-1 @lg:max-w-80"
    >
      {frames.map((frame, index) => (
        <li
          // A short video is padded with frames that are alike.
          // biome-ignore lint/suspicious/noArrayIndexKey: they never change places.
          key={index}
          className="shrink-0 snap-start [contain-intrinsic-size:auto_6rem_auto_4.5rem] [content-visibility:auto]"
        >
          <Frame frame={frame} name={name} />
        </li>
      ))}
    </ol>
  );
}

function Frame({ frame, name }: { frame: SentFrame; name: string }) {
  const t = useTranslations('tray.sent');
  const { url, isLost } = useBlobUrl(frame.hash);
  const [isLarge, setLarge] = useState(false);
  const time = frameTime(frame.seconds);
  return (
    <>
      <button
        type="button"
        aria-label={t('frameAt', { time })}
        disabled={isLost}
        onClick={() => setLarge(true)}
        className="relative block h-18 w-24 overflow-hidden rounded-md bg-canvas"
      >
        {url !== null && (
          // biome-ignore lint/performance/noImgElement: a local object URL; there is nothing to optimise.
          <img src={url} alt="" decoding="async" className="size-full object-cover" />
        )}
        <span className="absolute right-0.5 bottom-0.5 rounded-sm bg-black/70 px-1 text-2xs text-white tabular-nums">
          {time}
        </span>
      </button>
      {isLarge && url !== null && (
        <LargeView url={url} sent={frame} title={`${name} ${time}`} onClose={() => setLarge(false)} />
      )}
    </>
  );
}
