'use client';

import { CircleDot, Disc3, Pause, Play, RotateCcw, SkipForward } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useStore } from 'zustand';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import type { Playback } from '@/lib/presenter/playback-workspace';
import type { SceneRun } from './scene-run';

/** What the scene is at, said in few and quiet words, and what can be done about it. */
export function SceneControls({ run }: { readonly run: SceneRun }) {
  const t = useTranslations('presenter.course');
  const { course, playback } = useStore(run.store);
  return (
    <div className="flex items-center gap-0.5">
      <span role="status" className="flex items-center gap-1.5 px-1 text-ink-faint text-xs">
        {course === 'recording' ? (
          <span className="sr-only">{t('recording')}</span>
        ) : (
          <span data-tooltip={t(`${course}Hint`)} className="flex items-center gap-1.5">
            {course === 'fallback' ? <Disc3 aria-hidden size={13} /> : <CircleDot aria-hidden size={13} />}
            {t(course)}
          </span>
        )}
      </span>
      {course === 'asking' && run.hasFallback() && (
        <Button tone="quiet" size="small" onClick={run.fallBack}>
          {t('showRecording')}
        </Button>
      )}
      {(course === 'fallback' || course === 'failed') && (
        <IconButton icon={RotateCcw} size="small" label={t('askAgain')} onClick={run.start} />
      )}
      {playback !== null && <PlaybackButtons playback={playback} />}
    </div>
  );
}

function PlaybackButtons({ playback }: { readonly playback: Playback }) {
  const t = useTranslations('replay');
  const isPlaying = useStore(playback.store, (state) => state.isPlaying);
  return (
    <>
      <IconButton
        icon={isPlaying ? Pause : Play}
        label={t(isPlaying ? 'pause' : 'play')}
        onClick={() => (isPlaying ? playback.pause() : playback.play())}
      />
      <IconButton icon={SkipForward} label={t('skip')} onClick={playback.skip} />
    </>
  );
}
