'use client';

import { useRef } from 'react';
import type { Trim } from '@/lib/media/media-choices';
import { FilmstripStills } from './filmstrip-stills';
import { TrimHandle } from './trim-handle';
import type { TrimEdge } from './trim-range';

interface FilmstripTrackProps {
  /** Object URLs of stills in their order; null where one has not come yet, or cannot. */
  readonly stills: readonly (string | null)[];
  readonly trim: Trim;
  readonly durationSeconds: number;
  /** Where the preview is. */
  readonly playedSeconds: number;
  readonly onMove: (edge: TrimEdge, seconds: number) => void;
  readonly onSeek: (seconds: number) => void;
}

/** The whole video as a strip of stills; what lies outside the two handles is not sent. */
export function FilmstripTrack({
  stills,
  trim,
  durationSeconds,
  playedSeconds,
  onMove,
  onSeek,
}: FilmstripTrackProps) {
  const track = useRef<HTMLDivElement>(null);
  const share = (seconds: number) => `${(Math.min(seconds, durationSeconds) / durationSeconds) * 100}%`;
  const secondsAt = (clientX: number) => {
    const { left = 0, width = 1 } = track.current?.getBoundingClientRect() ?? {};
    return Math.min(Math.max((clientX - left) / Math.max(width, 1), 0), 1) * durationSeconds;
  };
  return (
    // Room at both sides for handles that stand at the very ends.
    <div className="px-3.5">
      <div
        ref={track}
        onPointerDown={(event) => onSeek(secondsAt(event.clientX))}
        className="relative h-14 select-none bg-hover"
      >
        <FilmstripStills stills={stills} />
        <span
          aria-hidden="true"
          className="absolute inset-y-0 left-0 bg-bg/75"
          style={{ width: share(trim.startSeconds) }}
        />
        <span
          aria-hidden="true"
          className="absolute inset-y-0 right-0 bg-bg/75"
          style={{ left: share(trim.endSeconds) }}
        />
        <span
          aria-hidden="true"
          className="absolute -inset-y-px border-accent border-y-2"
          style={{ left: share(trim.startSeconds), right: `calc(100% - ${share(trim.endSeconds)})` }}
        />
        <span
          aria-hidden="true"
          className="pointer-events-none absolute -inset-y-1 w-0.5 -translate-x-1/2 rounded-full bg-ink ring-1 ring-bg"
          style={{ left: share(playedSeconds) }}
        />
        {(['start', 'end'] as const).map((edge) => (
          <TrimHandle
            key={edge}
            edge={edge}
            trim={trim}
            durationSeconds={durationSeconds}
            secondsAt={secondsAt}
            onMove={onMove}
          />
        ))}
      </div>
    </div>
  );
}
