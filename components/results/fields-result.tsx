'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useWorkspace } from '@/components/state/workspace-context';
import { CopyButton } from '@/components/transcript/copy-button';
import { Button } from '@/components/ui/button';
import { saveFile } from '@/components/ui/save-file';
import type { AssistantMessage, FieldEdits } from '@/lib/conversation/rows';
import { type FieldEditing, FieldLine, GridTable } from './fields/field-lines';
import { type FieldRow, fieldRows } from './fields/field-rows';
import { fieldsClipboard, fieldsCsv, fieldsJson } from './fields/write-fields';

interface FieldsResultProps {
  readonly message: Pick<AssistantMessage, 'id' | 'fieldEdits'>;
  readonly documents: readonly unknown[];
}

const noEdits: FieldEdits = {};
/** More are shown when they are asked for. */
const foldedRows = 60;

/** The data of a reply as a table whose values can be corrected, copied and saved. */
export function FieldsResult({ message, documents }: FieldsResultProps) {
  const t = useTranslations('results.fields');
  const workspace = useWorkspace();
  const edits = message.fieldEdits ?? noEdits;
  const rows = fieldRows(documents);
  const count = Object.keys(edits).length;
  const onEdit =
    workspace.isReplay === true ? null : (next: FieldEdits) => workspace.correctFields(message.id, next);
  const save = (name: string, mediaType: string, content: string) => saveFile({ name, mediaType, content });
  return (
    <section aria-label={t('section')} className="max-w-full">
      <RowsTable rows={rows} edits={edits} onEdit={onEdit} />
      <div className="mt-1.5 flex flex-wrap items-center gap-x-1 gap-y-1">
        <CopyButton label={t('copy')} read={() => fieldsClipboard(rows, edits)} />
        <Button
          tone="quiet"
          size="small"
          aria-label={t('exportCsv')}
          onClick={() => save('fields.csv', 'text/csv', fieldsCsv(rows, edits))}
        >
          {t('csv')}
        </Button>
        <Button
          tone="quiet"
          size="small"
          aria-label={t('exportJson')}
          onClick={() => save('fields.json', 'application/json', fieldsJson(documents, edits))}
        >
          {t('json')}
        </Button>
        {count > 0 && <span className="px-1 text-ink-soft text-xs">{t('corrected', { count })}</span>}
        {count > 0 && onEdit !== null && (
          <Button tone="quiet" size="small" onClick={() => onEdit(noEdits)}>
            {t('revertAll')}
          </Button>
        )}
      </div>
    </section>
  );
}

function RowsTable({ rows, ...editing }: FieldEditing & { readonly rows: readonly FieldRow[] }) {
  const t = useTranslations('results.fields');
  const [isWhole, setIsWhole] = useState(false);
  const [only] = rows;
  const frame = 'overflow-x-auto rounded-xl border border-line';
  if (rows.length === 1 && only?.kind === 'grid') {
    return (
      <div className={frame}>
        <GridTable grid={only} label={t('table')} {...editing} />
      </div>
    );
  }
  const shown = isWhole ? rows : rows.slice(0, foldedRows);
  return (
    <>
      <div className={frame}>
        <table aria-label={t('table')} className="w-full table-fixed border-collapse">
          <colgroup>
            <col className="w-[36%]" />
            <col />
          </colgroup>
          <thead>
            <tr className="text-left text-ink-faint text-xs">
              <th scope="col" className="py-1.5 pl-3 font-normal">
                {t('field')}
              </th>
              <th scope="col" className="py-1.5 pl-2 font-normal">
                {t('valueColumn')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <FieldLine key={row.pointer} row={row} {...editing} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > foldedRows && (
        <Button tone="quiet" size="small" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? t('fewer') : t('all', { count: rows.length })}
        </Button>
      )}
    </>
  );
}
