'use client';

import { clsx } from 'clsx';
import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { draftStage } from '@/lib/conversation/draft-readiness';
import type { DraftAttachment } from '@/lib/conversation/workspace';
import { AttachmentState } from './attachment-state';
import { Thumbnail } from './thumbnail';

interface AttachmentTileProps {
  readonly draft: DraftAttachment;
  /** The number it will get among pictures or among videos when it is sent. */
  readonly number: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (step: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly dragProps: Pick<
    ComponentProps<'li'>,
    'draggable' | 'onDragStart' | 'onDragEnd' | 'onDragOver' | 'onDrop'
  >;
}

export function AttachmentTile({
  draft,
  number,
  isFirst,
  isLast,
  onMove,
  onRemove,
  dragProps,
}: AttachmentTileProps) {
  const t = useTranslations('composer');
  const isAlone = isFirst && isLast;
  const stage = draftStage(draft);
  return (
    <li
      {...dragProps}
      aria-label={`${number} ${draft.name}`}
      data-state={stage}
      className={clsx(
        'group relative flex items-start gap-2 rounded-lg border p-1 pointer-coarse:min-h-19',
        stage === 'failed' ? 'col-span-full border-danger/40 bg-danger-soft' : 'border-line bg-bg',
      )}
    >
      <Thumbnail draft={draft} number={number} />
      <div className="min-w-0 flex-1 py-0.5 text-xs">
        <p className="truncate pr-6 font-medium text-ink pointer-coarse:pr-8" title={draft.name}>
          {draft.name}
        </p>
        <AttachmentState draft={draft} />
      </div>
      <IconButton
        icon={X}
        size="small"
        label={t('remove', { name: draft.name })}
        data-removes
        onClick={onRemove}
        className="absolute top-1 right-1 size-6 pointer-coarse:size-8"
      />
      {!isAlone && (
        <div className="absolute right-1 bottom-1 flex rounded-md bg-bg opacity-0 focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100">
          {([-1, 1] as const).map((step) => (
            <IconButton
              key={step}
              icon={step < 0 ? ChevronLeft : ChevronRight}
              size="small"
              label={t(step < 0 ? 'moveEarlier' : 'moveLater', { name: draft.name })}
              isIdle={step < 0 ? isFirst : isLast}
              onClick={() => onMove(step)}
              className="size-6 pointer-coarse:size-8"
            />
          ))}
        </div>
      )}
    </li>
  );
}
