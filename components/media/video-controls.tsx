'use client';

import { Pause, Play } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { usePlayback } from '@/components/state/stage-context';
import { IconButton } from '@/components/ui/icon-button';
import type { LabelColour } from '@/lib/grounding/label-colour';
import type { EventShape } from '@/lib/grounding/shape';
import { clockText } from '@/lib/media/clock-text';
import { Scrubber } from './scrubber';

interface VideoControlsProps {
  readonly videoHash: string;
  /** As it was read before it was sent; what the browser finds when it plays it counts more. */
  readonly durationSeconds: number;
  readonly events: readonly EventShape[];
  readonly colourOf: (label: string | null) => LabelColour;
  /** What else can be done with what is shown. */
  readonly children?: ReactNode;
}

/** Play or pause, the time, and the scrubber. */
export function VideoControls({
  videoHash,
  durationSeconds,
  events,
  colourOf,
  children,
}: VideoControlsProps) {
  const { store } = usePlayback();
  const foundSeconds = useStore(store, (state) =>
    state.videoHash === videoHash ? state.durationSeconds : null,
  );
  const isEndKnown = foundSeconds !== null && Number.isFinite(foundSeconds);
  const lengthSeconds = isEndKnown ? foundSeconds : durationSeconds;
  return (
    <div className="relative flex shrink-0 items-center gap-2 border-line border-t py-1 pr-3 pl-2">
      <PlayButton />
      <PlayedTime videoHash={videoHash} lengthSeconds={lengthSeconds} />
      <Scrubber videoHash={videoHash} lengthSeconds={lengthSeconds} events={events} colourOf={colourOf} />
      {children}
    </div>
  );
}

function PlayButton() {
  const t = useTranslations('stage.video');
  const playback = usePlayback();
  const isPlaying = useStore(playback.store, (state) => state.isPlaying);
  return (
    <IconButton
      icon={isPlaying ? Pause : Play}
      label={t(isPlaying ? 'pause' : 'play')}
      hint={t(isPlaying ? 'pauseHint' : 'playHint')}
      onClick={() => playback.toggle()}
    />
  );
}

function PlayedTime({ videoHash, lengthSeconds }: { videoHash: string; lengthSeconds: number }) {
  const { store } = usePlayback();
  const position = useStore(store, (state) => clockText(state.videoHash === videoHash ? state.seconds : 0));
  return (
    <span className="shrink-0 text-ink-soft text-xs tabular-nums">
      <span className="text-ink">{position}</span> / {clockText(lengthSeconds)}
    </span>
  );
}
