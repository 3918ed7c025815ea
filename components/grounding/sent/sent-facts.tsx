'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { clockText } from '@/lib/media/clock-text';
import type { ShownAttachment } from '../turn-attachments';
import { OriginalPlace } from './original-place';
import { SentBytes } from './sent-bytes';
import { useFileText } from './use-file-text';
import { useOriginText } from './use-origin-text';

/** What the model is given of one picture or video, beside what the person gave, down to the very bytes. */
export function SentFacts({ shown }: { shown: ShownAttachment }) {
  const { attachment, number, sent } = shown;
  const facts = useFacts(shown);
  return (
    <>
      <h3 className="flex gap-2 text-ink text-sm">
        <span className="text-ink-faint tabular-nums">{number}</span>
        <span className="truncate font-medium">{attachment.name}</span>
      </h3>
      <div className="mt-2 flex flex-col gap-3 @lg:flex-row @lg:items-start">
        <dl className="grid min-w-0 flex-1 grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-xs">
          {facts.map(({ name, value }) => (
            <div key={name} className="contents">
              <dt className="text-ink-soft">{name}</dt>
              <dd className="text-ink tabular-nums wrap-anywhere">{value}</dd>
            </div>
          ))}
        </dl>
        <SentBytes sent={sent} name={attachment.name} origin={attachment.origin} />
      </div>
      {attachment.isOriginalGone && <OriginalPlace original={attachment.original} />}
    </>
  );
}

interface Fact {
  readonly name: string;
  readonly value: string;
}

function useFacts({ kind, attachment, sent, isUploaded }: ShownAttachment): readonly Fact[] {
  const t = useTranslations();
  const format = useFormatter();
  const file = useFileText();
  const origin = useOriginText();
  const { original } = attachment;
  const isAddress = attachment.origin?.kind === 'address' && !attachment.origin.isFetched;
  const cameFrom = origin(attachment.origin);
  const how = useHow(sent);
  const when = (holds: boolean, name: string, value: () => string): readonly Fact[] =>
    holds ? [{ name, value: value() }] : [];
  const carried = isUploaded
    ? { name: t('uploads.sentAs'), value: t('uploads.store') }
    : {
        name: t('stage.sent.base64'),
        value: t('stage.sent.characters', { count: format.number(sent.dataUrlCharacters) }),
      };
  return [
    ...when(cameFrom !== null, t('tray.sent.origin'), () => cameFrom ?? ''),
    ...when(!isAddress, t(kind === 'video' ? 'stage.sent.originalVideo' : 'stage.sent.original'), () =>
      file(original),
    ),
    ...when(!isAddress, t('stage.sent.copy'), () => file(sent)),
    isAddress ? { name: t('uploads.sentAs'), value: t('tray.sent.asAddress') } : carried,
    ...when(!isAddress, t('stage.sent.tokens'), () =>
      t('stage.sent.aboutTokens', { count: format.number(sent.visualTokens) }),
    ),
    ...how,
    ...when(sent.notes.length > 0, t('stage.sent.changes'), () =>
      sent.notes.map((note) => t(`media.note.${note}`)).join(' · '),
    ),
  ];
}

/** What was chosen, by the person or for them, and why. */
function useHow(sent: ShownAttachment['sent']): readonly Fact[] {
  const t = useTranslations();
  const format = useFormatter();
  if (!('durationSeconds' in sent)) {
    return sent.quality === undefined
      ? []
      : [{ name: t('tray.quality.title'), value: t(`tray.quality.${sent.quality}`) }];
  }
  const { way, wayReason, trim, fps } = sent;
  const reason = wayReason === undefined ? '' : t(`video.reason.${wayReason}`);
  return [
    ...(way === undefined
      ? []
      : [{ name: t('tray.sent.way'), value: `${t(`video.way.${way}`)}. ${reason}`.trim() }]),
    ...(trim === undefined
      ? []
      : [
          {
            name: t('tray.sent.part'),
            value: t('tray.sent.partText', {
              start: clockText(trim.startSeconds),
              end: clockText(trim.endSeconds),
            }),
          },
        ]),
    ...(fps === undefined
      ? []
      : [
          {
            name: t('tray.sent.rate'),
            value: t('tray.sent.rateText', { rate: format.number(fps, { maximumFractionDigits: 2 }) }),
          },
        ]),
  ];
}
