'use client';

import { clsx } from 'clsx';
import { Check, FileWarning } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type CSSProperties, type MouseEvent, useEffect, useState } from 'react';
import { useObjectUrl } from '@/components/composer/use-object-url';
import type { PageThumbnails } from './page-thumbnails';

interface PageTileProps {
  readonly page: number;
  readonly thumbnails: PageThumbnails;
  readonly isChosen: boolean;
  readonly isInMessage: boolean;
  /** The one that Tab leads to. */
  readonly isCurrent: boolean;
  readonly place: CSSProperties;
  readonly onPress: (event: MouseEvent) => void;
}

/** One page to choose: drawn when it comes in sight, given up when it leaves before. */
export function PageTile({
  page,
  thumbnails,
  isChosen,
  isInMessage,
  isCurrent,
  place,
  onPress,
}: PageTileProps) {
  const t = useTranslations('pages');
  return (
    <li style={place} className="absolute p-1">
      {/* biome-ignore lint/a11y/useSemanticElements: a click with Shift reaches an input behind a label without its Shift. */}
      <button
        type="button"
        role="checkbox"
        aria-checked={isChosen}
        aria-label={t('page', { page })}
        aria-description={isInMessage ? t('inMessage') : undefined}
        data-page={page}
        tabIndex={isCurrent ? 0 : -1}
        onClick={onPress}
        className={clsx(
          'flex size-full select-none flex-col items-center gap-1 rounded-lg p-1.5 pb-0.5',
          isChosen ? 'bg-accent-soft' : 'hover:bg-hover',
        )}
      >
        <span className="relative flex min-h-0 w-full flex-1 items-center justify-center">
          <Picture page={page} thumbnails={thumbnails} isChosen={isChosen} />
          <span
            aria-hidden
            className={clsx(
              'absolute top-0.5 right-0.5 grid size-5 place-items-center rounded-full border',
              isChosen
                ? 'border-accent bg-accent text-accent-ink'
                : 'border-control bg-raised/85 text-transparent',
            )}
          >
            <Check size={13} strokeWidth={3} />
          </span>
          {isInMessage && (
            <span className="absolute bottom-1 left-1/2 max-w-full -translate-x-1/2 truncate rounded-sm bg-black/70 px-1.5 text-2xs text-white">
              {t('inMessage')}
            </span>
          )}
        </span>
        <span className={clsx('text-xs tabular-nums', isChosen ? 'font-medium text-ink' : 'text-ink-soft')}>
          {page}
        </span>
      </button>
    </li>
  );
}

function Picture({ page, thumbnails, isChosen }: Pick<PageTileProps, 'page' | 'thumbnails' | 'isChosen'>) {
  const blob = useThumbnail(page, thumbnails);
  const url = useObjectUrl(blob ?? null);
  if (blob === null)
    return <FileWarning aria-hidden size={22} strokeWidth={1.5} className="text-ink-faint" />;
  if (url === null) {
    return (
      <span className="aspect-[5/7] h-full max-w-full rounded-xs bg-raised outline-1 outline-edge outline" />
    );
  }
  return (
    // biome-ignore lint/performance/noImgElement: a local object URL; there is nothing to optimise.
    <img
      src={url}
      alt=""
      draggable={false}
      decoding="async"
      className={clsx(
        'max-h-full max-w-full rounded-xs bg-white object-contain outline',
        isChosen ? 'outline-2 outline-accent' : 'outline-1 outline-edge',
      )}
    />
  );
}

function useThumbnail(page: number, thumbnails: PageThumbnails): Blob | null | undefined {
  const [blob, setBlob] = useState(() => thumbnails.find(page));
  useEffect(() => {
    if (thumbnails.find(page) !== undefined) return;
    const looking = new AbortController();
    void thumbnails.draw(page, looking.signal).then(() => {
      if (!looking.signal.aborted) setBlob(thumbnails.find(page));
    });
    return () => looking.abort();
  }, [page, thumbnails]);
  return blob;
}
