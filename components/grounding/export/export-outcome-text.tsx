'use client';

import { useTranslations } from 'next-intl';
import type { Omission } from '@/lib/grounding/export-source';
import { type ExportFormat, isPictureFormat } from './export-formats';
import type { ExportOutcome } from './use-export';

/** How the last export ended: the file's name, and in words what that format could not hold and why. */
export function ExportOutcomeText({ outcome }: { outcome: ExportOutcome }) {
  const t = useTranslations('stage.export');
  if (outcome.state === 'failed') {
    return (
      <p role="alert" ref={reveal} className="rounded-lg bg-danger-soft px-3 py-2 text-danger text-sm">
        {t('failed', { format: t(`formats.${outcome.format}.short`) })}
      </p>
    );
  }
  return (
    <div role="status" className="text-ink text-sm empty:hidden">
      {outcome.state === 'done' && (
        <div ref={reveal}>
          <Done outcome={outcome} />
        </div>
      )}
    </div>
  );
}

/** The buttons may fill the tab: what one of them did must not stay below its edge. Only the tab scrolls, not the page. */
function reveal(element: HTMLElement | null): void {
  const panel = element?.closest('[role="tabpanel"]');
  if (panel) panel.scrollTop = panel.scrollHeight;
}

type DoneOutcome = Extract<ExportOutcome, { state: 'done' }>;

function Done({ outcome: { fileName, omissions, format } }: { outcome: DoneOutcome }) {
  const t = useTranslations('stage.export');
  const words = { format: t(`formats.${format}.short`), holds: t(`formats.${format}.holds`) };
  const empty = isPictureFormat(format) ? t('emptyPictures') : t('empty', words);
  return (
    <>
      <p className="break-words">
        {fileName === null ? empty : t(omissions.length > 0 ? 'done' : 'doneWhole', { file: fileName })}
      </p>
      {omissions.length > 0 && (
        <>
          <p className="mt-2 text-ink-soft text-xs">{t(reasonFor(format, omissions), words)}</p>
          <ul className="mt-1 list-disc pl-5 text-xs">
            {omissions.map((omission) => (
              <li key={keyOf(omission)}>
                {t('omission', {
                  what: t(`omitted.${omission.what}`, { count: omission.count }),
                  name: omission.medium.name,
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Missing for a reason of their own, which their line says. */
const ownReasons: readonly Omission['what'][] = ['repeated', 'removed', 'hidden', 'bytes'];

function reasonFor(format: ExportFormat, omissions: readonly Omission[]) {
  if (omissions.some(({ what }) => ownReasons.includes(what))) return 'leftOut';
  return isPictureFormat(format) ? 'leftOutOfPictures' : 'leftOutBecause';
}

function keyOf({ what, medium }: Omission): string {
  return `${what} ${medium.kind} ${medium.number}`;
}
