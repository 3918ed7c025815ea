'use client';

import { ChevronLeft, ChevronRight, ListOrdered, Maximize2, MousePointer2, Square, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { IconButton } from '@/components/ui/icon-button';
import type { PresenterClock } from './presenter-clock';
import { PresenterTimer } from './presenter-timer';
import { type ProgrammeStore, step } from './programme';
import { placeBeside } from './scene-list';

interface PresenterBarProps {
  readonly programme: ProgrammeStore;
  readonly title: string;
  readonly clock: PresenterClock;
  readonly onClock: (clock: PresenterClock) => void;
  readonly tools: PresenterTools;
  readonly onLeave: () => void;
  /** What the scene on screen is at, and what can be done with it. */
  readonly children: ReactNode;
}

export interface PresenterTools {
  readonly hasHighlight: boolean;
  toggleHighlight(): void;
  blackOut(): void;
  openScenes(): void;
}

/** All the chrome there is, along the lower edge. */
export function PresenterBar({
  programme,
  title,
  clock,
  onClock,
  tools,
  onLeave,
  children,
}: PresenterBarProps) {
  const t = useTranslations('presenter');
  const list = useStore(programme, (state) => state.list);
  const count = list.scenes.length;
  return (
    <div className="presenter-bar flex min-h-12 shrink-0 flex-wrap items-center gap-x-1 border-line border-t bg-bg px-2 max-stage:py-1">
      {count > 0 && (
        <>
          <IconButton
            icon={ChevronLeft}
            label={t('previous')}
            hint={t('previousHint')}
            isIdle={placeBeside(list, -1) === null}
            onClick={() => step(programme, -1)}
          />
          <IconButton
            icon={ChevronRight}
            label={t('next')}
            hint={t('nextHint')}
            isIdle={placeBeside(list, 1) === null}
            onClick={() => step(programme, 1)}
          />
        </>
      )}
      <h1
        aria-live="polite"
        className="flex min-w-24 flex-1 items-baseline gap-2 px-2 text-ink-soft text-sm max-stage:basis-[45%]"
      >
        {list.position !== null && (
          <span className="shrink-0 text-ink-faint tabular-nums">
            {t('place', { number: list.position + 1, count })}
          </span>
        )}
        <span className="truncate">{title}</span>
      </h1>
      {children}
      <div className="flex items-center gap-0.5 max-stage:ml-auto">
        <PresenterTimer clock={clock} onChange={onClock} />
        <IconButton
          icon={ListOrdered}
          label={t('scenes.open')}
          aria-haspopup="dialog"
          onClick={tools.openScenes}
          className="ml-2"
        />
        <IconButton
          icon={MousePointer2}
          label={t('highlight')}
          hint={t('highlightHint')}
          aria-pressed={tools.hasHighlight}
          onClick={tools.toggleHighlight}
        />
        <IconButton icon={Square} label={t('blackOut')} hint={t('blackOutHint')} onClick={tools.blackOut} />
        <IconButton
          icon={Maximize2}
          label={t('fullScreen')}
          onClick={toggleFullScreen}
          className="max-sm:hidden"
        />
        <IconButton icon={X} label={t('leave')} hint={t('leaveHint')} onClick={onLeave} />
      </div>
    </div>
  );
}

/** The whole page, as dialogs and menus stand outside of every part of it. Where it is refused, nothing happens. */
function toggleFullScreen(): void {
  const { documentElement, fullscreenElement } = document;
  const change =
    fullscreenElement === null ? documentElement.requestFullscreen?.() : document.exitFullscreen();
  change?.catch(() => undefined);
}
