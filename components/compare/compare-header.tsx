'use client';

import { Download, MessageSquareDiff, PanelRightClose, PanelRightOpen, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import type { ComparedPicture } from '@/lib/compare/compared-picture';
import { CompareModes } from './compare-modes';
import { CompareMore } from './compare-more';
import { CompareZoom } from './compare-zoom';
import { useAskDifference } from './use-ask-difference';
import { useExportView } from './use-export-view';

interface CompareHeaderProps {
  readonly candidates: readonly ComparedPicture[];
  /** Around the panes. */
  readonly panes: RefObject<HTMLElement | null>;
  readonly isSideOpen: boolean;
  readonly onSide: (isOpen: boolean) => void;
  readonly onChoose: (pictures: readonly ComparedPicture[]) => void;
  readonly onClose: () => void;
}

/** One line on a wide screen; on a narrow one the ways to show the pictures, then what can be done. */
export function CompareHeader({
  candidates,
  panes,
  isSideOpen,
  onSide,
  onChoose,
  onClose,
}: CompareHeaderProps) {
  const t = useTranslations('compare');
  const view = useExportView(panes);
  const ask = useAskDifference(onClose);
  return (
    <header className="relative flex shrink-0 flex-wrap items-center gap-x-2 gap-y-1 border-line border-b px-3 py-1.5 @max-md:gap-x-1">
      <CompareModes />
      <CompareZoom />
      <div className="ml-auto flex items-center gap-1 @max-md:order-2 @max-md:gap-0">
        <CompareMore candidates={candidates} onChoose={onChoose} />
        <IconButton
          icon={isSideOpen ? PanelRightClose : PanelRightOpen}
          label={t(isSideOpen ? 'hideChanges' : 'showChanges')}
          aria-expanded={isSideOpen}
          onClick={() => onSide(!isSideOpen)}
          className="aria-expanded:bg-transparent"
        />
        <IconButton icon={Download} label={t('exportView')} isIdle={view.isBusy} onClick={view.save} />
        <Button
          tone="outline"
          data-tooltip={t('askHint')}
          disabled={ask.isBusy}
          onClick={ask.ask}
          className="watching:hidden @max-3xl:hidden"
        >
          <MessageSquareDiff aria-hidden size={15} strokeWidth={1.75} />
          {t('ask')}
        </Button>
        <IconButton
          icon={MessageSquareDiff}
          label={t('ask')}
          isIdle={ask.isBusy}
          onClick={ask.ask}
          className="watching:hidden @3xl:hidden"
        />
      </div>
      <IconButton icon={X} label={t('close')} onClick={onClose} />
      <span aria-live="polite" className="pointer-events-none absolute top-full right-3 z-10 mt-2">
        {ask.lost !== null && (
          <span className="block max-w-[44ch] rounded-lg border border-line bg-raised px-3 py-1.5 text-ink text-xs shadow-raised">
            {t('askLost', { name: ask.lost })}
          </span>
        )}
        {view.outcome !== null && (
          <span className="block rounded-lg border border-line bg-raised px-3 py-1.5 text-ink text-xs shadow-raised">
            {view.outcome.file === null ? t('exportFailed') : t('exported', { file: view.outcome.file })}
          </span>
        )}
      </span>
    </header>
  );
}
