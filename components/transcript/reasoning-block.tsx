'use client';

import { clsx } from 'clsx';
import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { useDuration } from './use-duration';
import { useElapsed } from './use-elapsed';

interface ReasoningBlockProps {
  readonly text: string;
  readonly isThinking: boolean;
  readonly sentAtMs: number;
  readonly reasoningMs: number | null;
}

/**
 * What the model thought, as plain text. Open while it thinks — a window that stays at the newest line — and folded
 * when the answer begins, unless the reader has opened or closed it.
 */
export function ReasoningBlock({ text, isThinking, sentAtMs, reasoningMs }: ReasoningBlockProps) {
  const t = useTranslations('transcript');
  const regionId = useId();
  const duration = useDuration();
  const elapsedMs = useElapsed(sentAtMs, isThinking);
  const [choice, setChoice] = useState<boolean | null>(null);
  const isOpen = choice ?? isThinking;
  // A replay has a clock of its own and says what it shows.
  const shownMs = isThinking ? (reasoningMs ?? elapsedMs) || null : reasoningMs;
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-center gap-1 text-ink-faint text-xs">
        <Button
          tone="quiet"
          size="small"
          className="-ml-2 gap-1"
          aria-expanded={isOpen}
          aria-controls={isOpen ? regionId : undefined}
          onClick={() => setChoice(!isOpen)}
        >
          <ChevronRight
            aria-hidden
            size={14}
            className={clsx('transition-transform', isOpen && 'rotate-90')}
          />
          {t('thinking')}
        </Button>
        {shownMs !== null && (
          <span className="tabular-nums">
            {t(isThinking ? 'thinkingFor' : 'thoughtFor', { duration: duration(shownMs) })}
          </span>
        )}
      </div>
      {isOpen && (
        <section
          id={regionId}
          aria-label={t('reasoning')}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard.
          tabIndex={0}
          className={clsx(
            'flex flex-col-reverse overflow-y-auto overscroll-contain border-line border-l-2 pl-3 text-ink-soft text-sm',
            isThinking ? 'h-36' : 'max-h-96',
          )}
        >
          <div className={clsx('wrap-anywhere whitespace-pre-wrap', isThinking && 'mb-auto')}>{text}</div>
        </section>
      )}
    </div>
  );
}
