'use client';

import { useTranslations } from 'next-intl';
import type { ExportScope } from './use-exportable';

interface ExportNotesProps {
  readonly scope: ExportScope;
  /** How many objects a person changed, added and took away. */
  readonly corrections: { readonly changed: number; readonly added: number; readonly removed: number };
  /** How many objects of the picture the Stage does not show. */
  readonly hiddenCount: number;
}

/** What a person should know of the files beforehand: that corrections are marked, and what is drawn of what is hidden. */
export function ExportNotes({ scope, corrections, hiddenCount }: ExportNotesProps) {
  const t = useTranslations('stage.export.notes');
  const isCorrected = corrections.changed + corrections.added + corrections.removed > 0;
  return (
    <>
      {isCorrected && <p className="text-ink-soft text-xs">{t('corrections', corrections)}</p>}
      {hiddenCount > 0 && (
        <p className="text-ink-soft text-xs">
          {t(scope === 'picture' ? 'hiddenHere' : 'hiddenInAll', { count: hiddenCount })}
        </p>
      )}
    </>
  );
}
