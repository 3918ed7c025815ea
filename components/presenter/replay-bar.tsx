'use client';

import { Pause, Play, SkipForward } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useStore } from 'zustand';
import { IconButton } from '@/components/ui/icon-button';
import { clockText } from '@/lib/media/clock-text';
import { type Playback, playbackSpeeds } from '@/lib/presenter/playback-workspace';

interface PartProps {
  readonly playback: Playback;
}

/** Play and pause, how far it is, the next answer, the speed. */
export function ReplayBar({ playback }: PartProps) {
  const t = useTranslations('replay');
  return (
    <section
      aria-label={t('player')}
      className="flex shrink-0 flex-wrap items-center gap-x-2 border-line border-t bg-panel px-3 pt-1.5 pb-[max(0.375rem,env(safe-area-inset-bottom))]"
    >
      <PositionSlider playback={playback} />
      <PlayButton playback={playback} />
      <IconButton icon={SkipForward} label={t('skip')} onClick={() => playback.skip()} />
      <PlayedTime playback={playback} />
      <span className="flex-1 sm:hidden" />
      <SpeedChoice playback={playback} />
    </section>
  );
}

function PlayButton({ playback }: PartProps) {
  const t = useTranslations('replay');
  const isPlaying = useStore(playback.store, (state) => state.isPlaying);
  return (
    <IconButton
      tone="solid"
      // Space pauses at once, and whoever hears the page is where a replay is steered.
      autoFocus
      icon={isPlaying ? Pause : Play}
      label={t(isPlaying ? 'pause' : 'play')}
      hint={t(isPlaying ? 'pauseHint' : 'playHint')}
      onClick={() => (isPlaying ? playback.pause() : playback.play())}
    />
  );
}

function PlayedTime({ playback }: PartProps) {
  const position = useStore(playback.store, (state) => clockText(state.positionMs / 1000));
  const duration = useStore(playback.store, (state) => clockText(state.durationMs / 1000));
  return (
    <span className="shrink-0 text-ink-soft text-xs tabular-nums">
      <span className="text-ink">{position}</span> / {duration}
    </span>
  );
}

const stepMs = 100;

/** A row of its own on a phone, else between the buttons and the speed. */
function PositionSlider({ playback }: PartProps) {
  const t = useTranslations('replay');
  const state = useStore(playback.store);
  // A slider stands on whole steps only, also at its end.
  const endMs = Math.ceil(state.durationMs / stepMs) * stepMs;
  return (
    <input
      type="range"
      aria-label={t('position')}
      aria-valuetext={t('positionValue', {
        position: clockText(state.positionMs / 1000),
        duration: clockText(state.durationMs / 1000),
        number: state.turnIndex + 1,
        count: state.turnCount,
      })}
      min={0}
      max={endMs}
      step={stepMs}
      value={state.positionMs >= state.durationMs ? endMs : state.positionMs}
      onChange={(event) => playback.seek(event.target.valueAsNumber)}
      className="h-6 min-w-0 flex-1 accent-accent max-sm:basis-full sm:order-1 pointer-coarse:h-10"
    />
  );
}

function SpeedChoice({ playback }: PartProps) {
  const t = useTranslations('replay');
  const speed = useStore(playback.store, (state) => state.speed);
  return (
    <select
      aria-label={t('speed')}
      data-tooltip={t('speed')}
      value={speed}
      onChange={(event) => {
        const chosen = playbackSpeeds.find((known) => String(known) === event.target.value);
        if (chosen !== undefined) playback.setSpeed(chosen);
      }}
      className="h-8 rounded-lg border border-control bg-bg px-2 text-ink text-sm tabular-nums sm:order-2 pointer-coarse:h-10"
    >
      {playbackSpeeds.map((known) => (
        <option key={known} value={known}>
          {t('times', { speed: known })}
        </option>
      ))}
    </select>
  );
}
