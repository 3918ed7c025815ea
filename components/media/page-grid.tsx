'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useRef, useState } from 'react';
import { everyPage, extendTo, type PageSelection, pageAfterKey, togglePage } from './page-selection';
import type { PageThumbnails } from './page-thumbnails';
import { PageTile } from './page-tile';
import { usePageWindow } from './use-page-window';

interface PageGridProps {
  readonly pageCount: number;
  readonly thumbnails: PageThumbnails;
  readonly selection: PageSelection;
  readonly inMessage: ReadonlySet<number>;
  readonly isBusy: boolean;
  readonly onSelect: (selection: PageSelection) => void;
}

/** All pages as tiles, of which only those in sight are there: of 500 pages about twenty. */
export function PageGrid({ pageCount, thumbnails, selection, inMessage, isBusy, onSelect }: PageGridProps) {
  const t = useTranslations('pages');
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(1);
  const { columns, rowHeight, rowsShown, firstRow, lastRow } = usePageWindow(scroller);
  const shown = pagesOfRows(firstRow, lastRow, { columns, pageCount, current });

  const press = (page: number, isShift: boolean) => {
    setCurrent(page);
    onSelect(isShift ? extendTo(selection, page) : togglePage(selection, page));
  };
  const walk = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      return onSelect(everyPage(pageCount));
    }
    const next = pageAfterKey(event.key, current, { pageCount, columns, rowsShown });
    if (next === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setCurrent(next);
    if (event.shiftKey) onSelect(extendTo(selection, next));
    // The tile may have to be drawn before it can be focused.
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-page="${next}"]`)?.focus(),
    );
  };
  return (
    <div
      ref={scroller}
      inert={isBusy}
      className="min-h-52 flex-1 overflow-y-auto rounded-lg border border-line bg-canvas"
    >
      <ul
        aria-label={t('pages')}
        onKeyDown={walk}
        className="relative"
        style={{ height: Math.ceil(pageCount / columns) * rowHeight }}
      >
        {shown.map((page) => (
          <PageTile
            key={page}
            page={page}
            thumbnails={thumbnails}
            isChosen={selection.chosen.has(page)}
            isInMessage={inMessage.has(page)}
            isCurrent={page === current}
            place={placeOf(page, columns, rowHeight)}
            onPress={(event) => press(page, event.shiftKey)}
          />
        ))}
      </ul>
    </div>
  );
}

/** The pages of these rows, and of the row that holds the keyboard's place. */
function pagesOfRows(
  firstRow: number,
  lastRow: number,
  { columns, pageCount, current }: { columns: number; pageCount: number; current: number },
): readonly number[] {
  const pages = new Set<number>();
  const addRow = (row: number) => {
    for (let page = row * columns + 1; page <= Math.min(pageCount, (row + 1) * columns); page += 1) {
      pages.add(page);
    }
  };
  for (let row = firstRow; row <= lastRow; row += 1) addRow(row);
  if (lastRow >= 0) addRow(Math.floor((current - 1) / columns));
  return [...pages].toSorted((one, other) => one - other);
}

function placeOf(page: number, columns: number, rowHeight: number) {
  const [row, column] = [Math.floor((page - 1) / columns), (page - 1) % columns];
  return {
    top: row * rowHeight,
    left: `${(column * 100) / columns}%`,
    width: `${100 / columns}%`,
    height: rowHeight,
  };
}
