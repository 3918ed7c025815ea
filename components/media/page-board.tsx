'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useDraft } from '@/components/state/use-draft';
import { useModels } from '@/components/state/use-models';
import { usePreferences } from '@/components/state/use-preferences';
import { useWorkspace } from '@/components/state/workspace-context';
import { Button } from '@/components/ui/button';
import { targetFor } from '@/lib/conversation/settings';
import type { OpenedDocument } from '@/lib/media/opened-document';
import { type PageDetail, pageCost, pagePixels } from '@/lib/media/page-detail';
import { type SourceDocument, sourceDocument } from '@/lib/media/source-document';
import { addPages } from './add-pages';
import { PageDetailChoice } from './page-detail-choice';
import { PageFooter } from './page-footer';
import { PageGrid } from './page-grid';
import { PageRangeField } from './page-range-field';
import { everyPage, nothingChosen } from './page-selection';
import { pageThumbnails } from './page-thumbnails';
import { useFirstPageSize } from './use-first-page-size';
import { usePageDrawing } from './use-page-drawing';

interface PageBoardProps {
  readonly document: OpenedDocument;
  readonly source: SourceDocument;
  readonly attachmentId: string;
  readonly onClose: () => void;
}

/** Everything about an opened document: its pages, how finely they are drawn, what they cost. */
export function PageBoard({ document, source, attachmentId, onClose }: PageBoardProps) {
  const t = useTranslations('pages');
  const workspace = useWorkspace();
  const { pageCount } = document;
  const [thumbnails] = useState(() => pageThumbnails(document));
  const [selection, setSelection] = useState(() => (pageCount === 1 ? everyPage(1) : nothingChosen));
  const [detail, setDetail] = useState<PageDetail>('reading');
  const target = targetFor(
    usePreferences((preferences) => preferences),
    useModels(),
  ).picture;
  const firstPage = useFirstPageSize(document);
  const drawing = usePageDrawing(document);
  const attached = useDraft(({ attachments }) => attachments);

  const { chosen } = selection;
  const inOrder = [...chosen].toSorted((one, other) => one - other);
  const costOf = (page: number) => {
    const full = thumbnails.fullSize(page) ?? firstPage;
    return full === null ? 0 : pageCost(full, detail, target).tokens;
  };
  const add = async () => {
    const drawn = await drawing.start(inOrder, pagePixels(detail, target));
    if (drawn === null) return;
    if (drawn.failed.length > 0) {
      const kept = inOrder.filter((page) => !drawn.failed.includes(page));
      return setSelection({ chosen: new Set(kept), anchor: 1 });
    }
    const nameOf = (page: number) => t('pageName', { document: source.name, page });
    addPages(workspace, { source, pageCount, attachmentId, drawn: drawn.drawn, nameOf });
    onClose();
  };
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-3">
      <p className="-mt-3 shrink-0 truncate text-ink-soft text-sm">
        {t('documentLine', { name: source.name, count: pageCount })}
      </p>
      <div className="flex shrink-0 flex-wrap items-start gap-2" inert={drawing.done !== null}>
        <Button onClick={() => setSelection(everyPage(pageCount))}>{t('all')}</Button>
        <Button onClick={() => setSelection(nothingChosen)}>{t('none')}</Button>
        <PageRangeField
          pageCount={pageCount}
          chosen={chosen}
          onChoose={(pages) => setSelection({ chosen: pages, anchor: 1 })}
        />
      </div>
      <PageGrid
        pageCount={pageCount}
        thumbnails={thumbnails}
        selection={selection}
        inMessage={pagesIn(attached, source)}
        isBusy={drawing.done !== null}
        onSelect={setSelection}
      />
      <PageDetailChoice
        chosen={detail}
        costs={
          firstPage === null
            ? null
            : {
                reading: pageCost(firstPage, 'reading', target),
                layout: pageCost(firstPage, 'layout', target),
              }
        }
        onChoose={setDetail}
      />
      {drawing.failed.length > 0 && (
        <p role="alert" className="text-danger text-sm">
          {t('failedPages', { pages: drawing.failed.join(', '), count: drawing.failed.length })}
        </p>
      )}
      <PageFooter
        count={chosen.size}
        tokens={firstPage === null ? null : inOrder.reduce((sum, page) => sum + costOf(page), 0)}
        others={attached.filter(({ id, file }) => id !== attachmentId || file !== source.file).length}
        drawn={drawing.done}
        onAdd={() => void add()}
        onCancel={drawing.done === null ? onClose : drawing.cancel}
      />
    </div>
  );
}

function pagesIn(
  attached: readonly {
    readonly file: Blob;
    readonly origin?: { readonly kind: string; readonly page?: number };
  }[],
  source: SourceDocument,
): ReadonlySet<number> {
  return new Set(
    attached.flatMap(({ file, origin }) =>
      origin?.page !== undefined && sourceDocument(file)?.file === source.file ? [origin.page] : [],
    ),
  );
}
