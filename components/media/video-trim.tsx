'use client';

import { useTranslations } from 'next-intl';
import type { Trim } from '@/lib/media/media-choices';
import { FilmstripTrack } from './filmstrip-track';
import { momentText } from './moment-text';
import { movedTrim, type TrimEdge } from './trim-range';
import { TrimTimeField } from './trim-time-field';
import type { Filmstrip } from './use-filmstrip';

interface VideoTrimProps {
  readonly trim: Trim;
  readonly durationSeconds: number;
  readonly filmstrip: Filmstrip;
  readonly playedSeconds: number;
  /** Its moment is what the preview should show. */
  readonly onTrim: (trim: Trim, seconds: number) => void;
  readonly onSeek: (seconds: number) => void;
}

/** From when to when: two handles on a filmstrip, and the same two times in numbers. */
export function VideoTrim({
  trim,
  durationSeconds,
  filmstrip,
  playedSeconds,
  onTrim,
  onSeek,
}: VideoTrimProps) {
  const t = useTranslations('video.trim');
  const move = (edge: TrimEdge, seconds: number) => {
    const moved = movedTrim(trim, edge, seconds, durationSeconds);
    onTrim(moved, edge === 'start' ? moved.startSeconds : moved.endSeconds);
  };
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 font-medium text-sm">{t('title')}</legend>
      <FilmstripTrack
        stills={filmstrip.stills}
        trim={trim}
        durationSeconds={durationSeconds}
        playedSeconds={playedSeconds}
        onMove={move}
        onSeek={onSeek}
      />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2 px-3.5">
        <TrimTimeField edge="start" seconds={trim.startSeconds} onMove={move} />
        <TrimTimeField edge="end" seconds={trim.endSeconds} onMove={move} />
        <span className="text-ink-faint text-xs tabular-nums">
          {t('length', {
            part: momentText(trim.endSeconds - trim.startSeconds),
            whole: momentText(durationSeconds),
          })}
        </span>
      </div>
    </fieldset>
  );
}
