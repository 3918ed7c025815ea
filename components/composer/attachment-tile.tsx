'use client';

import { clsx } from 'clsx';
import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { KeyboardEvent } from 'react';
import { useDraft } from '@/components/state/use-draft';
import { IconButton } from '@/components/ui/icon-button';
import { draftStage } from '@/lib/conversation/draft-readiness';
import { AttachmentMenu } from './attachment-menu';
import { AttachmentState } from './attachment-state';
import type { OpenedAttachment } from './opened-attachment';
import { ThumbnailButton } from './thumbnail-button';
import type { TrayDrag } from './use-tray-drag';

interface AttachmentTileProps {
  readonly id: string;
  /** The number it will get among pictures or among videos when it is sent. */
  readonly number: number;
  readonly place: { readonly isFirst: boolean; readonly isLast: boolean };
  readonly drag: TrayDrag;
  readonly onMove: (id: string, step: -1 | 1) => void;
  readonly onRemove: (id: string) => void;
  readonly onOpen: (opened: OpenedAttachment) => void;
}

const earlierKeys = ['ArrowLeft', 'ArrowUp'];
const laterKeys = ['ArrowRight', 'ArrowDown'];

export function AttachmentTile({ id, number, place, drag, onMove, onRemove, onOpen }: AttachmentTileProps) {
  const t = useTranslations('composer');
  const draft = useDraft((state) => state.attachments.find((shown) => shown.id === id));
  if (draft === undefined) return null;
  const stage = draftStage(draft);
  const isAlone = place.isFirst && place.isLast;
  const open = (dialog: OpenedAttachment['dialog']) => onOpen({ dialog, id });

  const moveByKey = (event: KeyboardEvent) => {
    const step = earlierKeys.includes(event.key) ? -1 : laterKeys.includes(event.key) ? 1 : null;
    if (!event.altKey || step === null) return;
    event.preventDefault();
    onMove(id, step);
  };
  return (
    <li
      aria-label={`${number} ${draft.name}`}
      data-state={stage}
      data-tile={id}
      onKeyDown={moveByKey}
      className={clsx(
        'group relative flex items-start gap-2 rounded-lg border p-1 [contain-intrinsic-size:auto_4.125rem] [content-visibility:auto] pointer-coarse:min-h-19',
        stage === 'failed' ? 'col-span-full border-danger/40 bg-danger-soft' : 'border-line bg-bg',
        drag.draggedId === id && 'opacity-60 outline-2 outline-accent',
      )}
    >
      <ThumbnailButton
        draft={draft}
        number={number}
        onPress={(event) => isAlone || drag.press(event, id)}
        onOpen={() => open('sent')}
      />
      <div className="min-w-0 flex-1 py-0.5 text-xs">
        <p className="truncate pr-6 font-medium text-ink pointer-coarse:pr-8" title={draft.name}>
          {draft.name}
        </p>
        <AttachmentState draft={draft} onOpen={open} />
      </div>
      <IconButton
        icon={X}
        size="small"
        label={t('remove', { name: draft.name })}
        data-removes
        onClick={() => onRemove(id)}
        className="absolute top-1 right-1 size-6! pointer-coarse:size-8!"
      />
      <div className="absolute right-1 bottom-0.5 flex rounded-md">
        {!isAlone && (
          <div className="flex rounded-md bg-bg opacity-0 transition-opacity focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100 group-data-[state=failed]:bg-transparent">
            {([-1, 1] as const).map((step) => (
              <IconButton
                key={step}
                icon={step < 0 ? ChevronLeft : ChevronRight}
                size="small"
                label={t(step < 0 ? 'moveEarlier' : 'moveLater', { name: draft.name })}
                isIdle={step < 0 ? place.isFirst : place.isLast}
                onClick={() => onMove(id, step)}
                className="size-6! pointer-coarse:size-8!"
              />
            ))}
          </div>
        )}
        <AttachmentMenu draft={draft} onOpen={open} />
      </div>
    </li>
  );
}
