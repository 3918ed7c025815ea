'use client';

import { clsx } from 'clsx';
import { Timer } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Popover } from '@/components/ui/popover';
import { type PresenterClock, readClock, reset, startOrStop } from './presenter-clock';

const mostMinutes = 600;

interface PresenterTimerProps {
  readonly clock: PresenterClock;
  readonly onChange: (clock: PresenterClock) => void;
}

/** How long it has been going, or how long it has left. T and the button in its popover start and stop it. */
export function PresenterTimer({ clock, onChange }: PresenterTimerProps) {
  const t = useTranslations('presenter');
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const isRunning = clock.startedAtMs !== null;
  const { text, isOver } = useReading(clock);
  return (
    <div className="flex items-center">
      <IconButton
        ref={button}
        icon={Timer}
        label={t('timer.set')}
        hint={t('timer.hint')}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      <span
        role="timer"
        aria-label={t('timer.name')}
        className={clsx(
          'min-w-12 text-right text-sm tabular-nums',
          isOver ? 'font-semibold text-danger' : isRunning ? 'text-ink' : 'text-ink-faint',
        )}
      >
        {text}
      </span>
      <Popover
        isOpen={isOpen}
        anchorRef={button}
        label={t('timer.set')}
        align="end"
        onClose={() => setOpen(false)}
        className="w-64 p-4"
      >
        <TimerSettings clock={clock} onChange={onChange} />
      </Popover>
    </div>
  );
}

function TimerSettings({ clock, onChange }: PresenterTimerProps) {
  const t = useTranslations('presenter.timer');
  const isDown = clock.fromMinutes !== null;
  return (
    <div className="flex flex-col gap-3 text-sm">
      <label className="flex min-h-8 items-center gap-2">
        <input
          type="radio"
          name="timer"
          checked={!isDown}
          onChange={() => onChange({ ...clock, fromMinutes: null })}
          className="accent-accent"
        />
        {t('up')}
      </label>
      <label className="flex min-h-8 items-center gap-2">
        <input
          type="radio"
          name="timer"
          checked={isDown}
          onChange={() => onChange({ ...clock, fromMinutes: 10 })}
          className="accent-accent"
        />
        {t('down')}
      </label>
      {isDown && (
        <label className="flex items-center justify-between gap-2 pl-6 text-ink-soft">
          {t('minutes')}
          <input
            type="number"
            inputMode="numeric"
            min={1}
            max={mostMinutes}
            value={clock.fromMinutes}
            onChange={({ currentTarget: { valueAsNumber } }) => {
              if (valueAsNumber >= 1)
                onChange({ ...clock, fromMinutes: Math.min(mostMinutes, Math.floor(valueAsNumber)) });
            }}
            className="h-8 w-20 rounded-lg border border-control bg-bg px-2 text-right text-ink tabular-nums pointer-coarse:h-10 pointer-coarse:text-field"
          />
        </label>
      )}
      <div className="flex gap-2">
        <Button tone="primary" onClick={() => onChange(startOrStop(clock, Date.now()))}>
          {t(clock.startedAtMs === null ? 'start' : 'stop')}
        </Button>
        <Button onClick={() => onChange(reset(clock, Date.now()))}>{t('reset')}</Button>
      </div>
    </div>
  );
}

/** Looks at the clock often enough that no second is skipped. */
function useReading(clock: PresenterClock) {
  const [nowMs, setNowMs] = useState(() => Date.now());
  const isRunning = clock.startedAtMs !== null;
  useEffect(() => {
    if (!isRunning) return;
    const ticking = setInterval(() => setNowMs(Date.now()), 250);
    return () => clearInterval(ticking);
  }, [isRunning]);
  return readClock(clock, nowMs);
}
