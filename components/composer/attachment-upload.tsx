'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useSelectedModel } from '@/components/state/use-models';
import { useFailureWords } from '@/components/transcript/use-failure-words';
import type { ReadyAttachment } from '@/lib/conversation/workspace';
import type { Failure } from '@/lib/protocol/failure';

/** How far the file has come, for eyes and for screen readers. */
export function UploadProgress({ name, percent }: { name: string; percent: number }) {
  const t = useTranslations('uploads');
  return (
    <>
      <p className="truncate text-ink-soft tabular-nums">{t('percent', { percent })}</p>
      <div
        role="progressbar"
        aria-label={t('progress', { name })}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
        className="mt-1.5 mr-1 h-1 overflow-hidden rounded-full bg-hover"
      >
        <div className="h-full rounded-full bg-accent" style={{ width: `${percent}%` }} />
      </div>
    </>
  );
}

export function UploadedLine({ visualTokens }: { visualTokens: number }) {
  const t = useTranslations();
  const format = useFormatter();
  return (
    <p className="truncate text-ink-faint tabular-nums">
      {t('composer.tokens', { count: format.number(visualTokens) })} · {t('uploads.uploaded')}
    </p>
  );
}

/** Why the file did not get there, and what can be done. */
export function UploadTrouble({ draft, failure }: { draft: ReadyAttachment; failure: Failure }) {
  const t = useTranslations('uploads');
  const words = useFailureWords()(failure);
  const { image } = useSelectedModel();
  if (failure.code !== 'upload_unavailable') {
    return (
      <p className="pr-6 text-danger pointer-coarse:pr-8">
        <span className="font-medium">{words.title}.</span> {words.hint}
      </p>
    );
  }
  const values = {
    megabytes: Math.ceil(draft.attachment.sent.byteLength / 100_000) / 10,
    maxMegabytes: Math.floor((image.maxDataUrlCharacters * 3) / 400_000) / 10,
  };
  return <p className="pr-6 text-danger pointer-coarse:pr-8">{t('unavailable', values)}</p>;
}
