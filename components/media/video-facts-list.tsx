'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useByteText } from '@/components/composer/use-byte-text';
import type { VideoMaterial } from '@/lib/media/video-ways';
import { momentText } from './moment-text';
import { codecName, containerName } from './video-names';

/** What was read of the file; what could not be read is said to be unknown. */
export function VideoFactsList({ material }: { readonly material: VideoMaterial }) {
  const t = useTranslations('video.facts');
  const format = useFormatter();
  const bytes = useByteText();
  const { isUnread = false, durationSeconds, width, height, frameRate, codec, hasSound } = material;
  const container = t('fileText', {
    format: containerName[material.format],
    bytes: bytes(material.byteLength),
  });
  const rate =
    frameRate === undefined
      ? null
      : t('rateText', { rate: format.number(frameRate, { maximumFractionDigits: 2 }) });
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
      <Fact name={t('file')} text={container} />
      <Fact name={t('duration')} text={isUnread ? null : momentText(durationSeconds)} />
      <Fact
        name={t('size')}
        text={isUnread ? null : t('sizeText', { width: String(width), height: String(height) })}
      />
      <Fact name={t('rate')} text={rate} />
      <Fact name={t('codec')} text={codec === undefined ? null : codecName(codec)} />
      <Fact
        name={t('sound')}
        text={hasSound === undefined ? t('soundUnknown') : t(hasSound ? 'soundUnheard' : 'noSound')}
      />
    </dl>
  );
}

/** Null: not known. */
function Fact({ name, text }: { readonly name: string; readonly text: string | null }) {
  const t = useTranslations('video.facts');
  return (
    <>
      <dt className="text-ink-faint">{name}</dt>
      {text === null ? (
        <dd className="text-ink-soft">{t('unknown')}</dd>
      ) : (
        <dd className="text-ink tabular-nums">{text}</dd>
      )}
    </>
  );
}
