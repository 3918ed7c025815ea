'use client';

import { useTranslations } from 'next-intl';
import type { PointerEvent } from 'react';
import type { DraftAttachment } from '@/lib/conversation/workspace';
import { Thumbnail } from './thumbnail';

interface ThumbnailButtonProps {
  readonly draft: DraftAttachment;
  readonly number: number;
  /** Pressed and not let go yet: a drag may begin here. */
  readonly onPress: (event: PointerEvent<HTMLElement>) => void;
  readonly onOpen: () => void;
}

/** The still: what the tile is dragged by, and what opens what will be sent. */
export function ThumbnailButton({ draft, number, onPress, onOpen }: ThumbnailButtonProps) {
  const t = useTranslations('tray');
  const isReady = draft.state === 'ready';
  return (
    <button
      type="button"
      aria-label={t('look', { name: draft.name })}
      aria-disabled={!isReady || undefined}
      data-tooltip={t(isReady ? 'lookHint' : 'dragHint')}
      onPointerDown={onPress}
      onClick={isReady ? onOpen : undefined}
      className="shrink-0 cursor-grab touch-none select-none rounded-md active:cursor-grabbing"
    >
      <Thumbnail draft={draft} number={number} />
    </button>
  );
}
