import type { PlaybackControl } from '@/lib/grounding/playback-store';

const stepSeconds = 1;

const deeds: Readonly<Record<string, (playback: PlaybackControl) => void>> = {
  ' ': (playback) => playback.toggle(),
  k: (playback) => playback.toggle(),
  K: (playback) => playback.toggle(),
  ArrowLeft: (playback) => playback.step(-stepSeconds),
  ArrowRight: (playback) => playback.step(stepSeconds),
};

interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Does what the key means to a video; false when it means nothing here. A button keeps its space bar. */
export function pressPlaybackKey(event: PressedKey, isOnButton: boolean, playback: PlaybackControl): boolean {
  const isCombined = event.ctrlKey || event.metaKey || event.altKey;
  const deed = isCombined || (isOnButton && event.key === ' ') ? undefined : deeds[event.key];
  deed?.(playback);
  return deed !== undefined;
}
