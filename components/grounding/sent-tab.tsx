'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useByteText } from '@/components/composer/use-byte-text';
import type { ShownPicture } from './turn-pictures';
import type { StageScene } from './use-stage-scene';

/** What the model was given, picture by picture, beside what the person gave. */
export function SentTab({ scene }: { scene: StageScene }) {
  return (
    <ul className="divide-y divide-line">
      {scene.pictures.map((picture) => (
        <li key={picture.attachment.id} className="px-4 py-3">
          <SentPictureFacts picture={picture} />
        </li>
      ))}
    </ul>
  );
}

function SentPictureFacts({ picture }: { picture: ShownPicture }) {
  const t = useTranslations('stage.sent');
  const tMedia = useTranslations('media');
  const format = useFormatter();
  const bytes = useByteText();
  const { attachment, number, sent } = picture;
  const { original } = attachment;
  const facts = [
    {
      name: t('original'),
      value: t('facts', {
        ...sides(original),
        format: formatName(original.mediaType),
        bytes: bytes(original.byteLength),
      }),
    },
    {
      name: t('copy'),
      value: t('facts', {
        ...sides(sent),
        format: formatName(sent.mediaType),
        bytes: bytes(sent.byteLength),
      }),
    },
    { name: t('base64'), value: t('characters', { count: format.number(sent.dataUrlCharacters) }) },
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

function formatName(mediaType: string): string {
  return mediaType.replace(/^image\//, '').toUpperCase();
}
