'use client';

import { VideoOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { useByteText } from '@/components/composer/use-byte-text';
import { Button } from '@/components/ui/button';
import type { StoredVideo } from '@/lib/media/attachment';
import type { OriginalPlace } from './use-original-place';

interface VideoAgainProps {
  readonly place: OriginalPlace;
  readonly original: StoredVideo;
}

/** A video too large to be kept asks for its file. */
export function VideoAgain({ place, original }: VideoAgainProps) {
  const t = useTranslations('video.playback');
  const bytes = useByteText();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <div className="absolute inset-0 m-auto flex size-fit max-w-[min(40ch,calc(100%-2rem))] flex-col items-center gap-3 rounded-lg bg-raised px-5 py-4 text-center text-ink text-sm">
      <VideoOff aria-hidden size={20} strokeWidth={1.75} className="text-ink-faint" />
      <p>{t(place.state === 'askable' ? 'askable' : 'gone')}</p>
      {place.isOtherFile && (
        <p role="alert" className="text-danger">
          {t('otherFile', { bytes: bytes(original.byteLength) })}
        </p>
      )}
      {place.state === 'askable' ? (
        <Button onClick={place.reopen}>{t('reopen')}</Button>
      ) : (
        <Button onClick={() => chooser.current?.click()}>{t('chooseAgain')}</Button>
      )}
      <input
        ref={chooser}
        type="file"
        accept="video/*,.avi,.wmv,.flv,.mkv"
        aria-label={t('file')}
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) place.give(file);
          currentTarget.value = '';
        }}
      />
    </div>
  );
}
