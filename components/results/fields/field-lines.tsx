'use client';

import { useTranslations } from 'next-intl';
import type { FieldEdits } from '@/lib/conversation/rows';
import { FieldCell } from './field-cell';
import type { FieldGrid, FieldRow } from './field-rows';

export interface FieldEditing {
  readonly edits: FieldEdits;
  readonly onEdit: ((edits: FieldEdits) => void) | null;
}

const indents = ['pl-3', 'pl-7', 'pl-11', 'pl-15', 'pl-19'];
const cellLine = 'border-line border-t';

/** A line of the table: a field with its value, the name of a group, or a list of things alike. */
export function FieldLine({ row, ...editing }: FieldEditing & { readonly row: FieldRow }) {
  const t = useTranslations('results.fields');
  const indent = indents[Math.min(row.depth, indents.length - 1)];
  if (row.kind === 'field') {
    return (
      <tr>
        <th
          scope="row"
          className={`${cellLine} ${indent} wrap-anywhere py-1.5 pr-3 text-left align-top font-medium text-ink-soft text-sm pointer-coarse:py-3`}
        >
          {row.name}
        </th>
        <td className={`${cellLine} py-0.5 pr-1 align-top`}>
          <FieldCell field={row} label={row.name} {...editing} />
        </td>
      </tr>
    );
  }
  return (
    <>
      <tr>
        <th
          scope="colgroup"
          colSpan={2}
          className={`${cellLine} ${indent} bg-panel py-1.5 pr-3 text-left font-medium text-ink text-sm`}
        >
          {row.name}{' '}
          <span className="font-normal text-ink-faint text-xs">
            {t('count', { count: row.kind === 'grid' ? row.lines.length : row.count })}
          </span>
        </th>
      </tr>
      {row.kind === 'grid' && (
        <tr>
          <td colSpan={2} className={`${indent} pb-1`}>
            <div className="overflow-x-auto">
              <GridTable grid={row} label={row.name} {...editing} />
            </div>
          </td>
        </tr>
      )}
    </>
  );
}

/** Things alike, a line each under the names of their fields. */
export function GridTable({
  grid,
  label,
  ...editing
}: FieldEditing & { readonly grid: FieldGrid; readonly label: string }) {
  return (
    <table aria-label={label} className="w-full border-collapse text-sm">
      <thead>
        <tr>
          <th scope="col" className="w-8 py-1.5 pr-1 pl-3 text-right font-normal text-ink-faint text-xs">
            #
          </th>
          {grid.columns.map((column) => (
            <th
              key={column}
              scope="col"
              className="py-1.5 pr-2 pl-2 text-left font-medium text-ink-soft text-xs"
            >
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {grid.lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a complete reply stay in their order.
          <tr key={index}>
            <th
              scope="row"
              className={`${cellLine} py-1.5 pr-1 pl-3 text-right align-top font-normal text-ink-faint text-xs tabular-nums pointer-coarse:py-3.5`}
            >
              {index + 1}
            </th>
            {line.map((field, at) => (
              <td key={grid.columns[at]} className={`${cellLine} py-0.5 align-top`}>
                {field !== null && (
                  <FieldCell field={field} label={`${field.name} ${index + 1}`} {...editing} />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
