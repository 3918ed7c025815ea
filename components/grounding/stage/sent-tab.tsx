'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useByteText } from '@/components/composer/use-byte-text';
import type { StoredPicture, StoredVideo } from '@/lib/media/attachment';
import { clockText } from '@/lib/media/clock-text';
import type { ShownAttachment } from '../turn-attachments';
import type { StageScene } from '../use-stage-scene';

/** What the model was given, one by one, beside what the person gave. */
export function SentTab({ scene }: { scene: StageScene }) {
  return (
    <ul className="divide-y divide-line">
      {scene.attachments.map((shown) => (
        <li key={shown.attachment.id} className="px-4 py-3">
          <SentFacts shown={shown} />
        </li>
      ))}
    </ul>
  );
}

function SentFacts({ shown }: { shown: ShownAttachment }) {
  const t = useTranslations('stage.sent');
  const tMedia = useTranslations('media');
  const tUploads = useTranslations('uploads');
  const format = useFormatter();
  const bytes = useByteText();
  const { kind, attachment, number, sent, isUploaded } = shown;
  const { original } = attachment;
  const file = (stored: StoredPicture | StoredVideo) => {
    const values = {
      ...sides(stored),
      format: formatName(stored.mediaType),
      bytes: bytes(stored.byteLength),
    };
    return 'durationSeconds' in stored
      ? t('factsVideo', { ...values, duration: clockText(stored.durationSeconds) })
      : t('facts', values);
  };
  const facts = [
    { name: t(kind === 'video' ? 'originalVideo' : 'original'), value: file(original) },
    { name: t('copy'), value: file(sent) },
    isUploaded
      ? { name: tUploads('sentAs'), value: tUploads('store') }
      : { name: t('base64'), value: t('characters', { count: format.number(sent.dataUrlCharacters) }) },
    { name: t('tokens'), value: t('aboutTokens', { count: format.number(sent.visualTokens) }) },
    ...(sent.notes.length > 0
      ? [{ name: t('changes'), value: sent.notes.map((note) => tMedia(`note.${note}`)).join(' · ') }]
      : []),
  ];
  return (
    <>
      <h3 className="flex gap-2 text-ink text-sm">
        <span className="text-ink-faint tabular-nums">{number}</span>
        <span className="truncate font-medium">{attachment.name}</span>
      </h3>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-xs">
        {facts.map(({ name, value }) => (
          <Fact key={name} name={name}>
            {value}
          </Fact>
        ))}
      </dl>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-soft">{name}</dt>
      <dd className="text-ink tabular-nums">{children}</dd>
    </>
  );
}

/** As strings, so that no thousands separator splits them. */
function sides({ width, height }: { width: number; height: number }) {
  return { width: String(width), height: String(height) };
}

/** As people know it: the endings of its files. */
const videoNames: Readonly<Record<string, string>> = {
  'video/quicktime': 'MOV',
  'video/x-matroska': 'MKV',
  'video/matroska': 'MKV',
};

function formatName(mediaType: string): string {
  return videoNames[mediaType] ?? mediaType.replace(/^(?:image|video)\//, '').toUpperCase();
}
