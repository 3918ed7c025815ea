import type { Trim, VideoChoices } from '@/lib/media/media-choices';
import type { FileWay } from '@/lib/media/video-ways';

/** A change of what was chosen; null gives the choice back to the automatic one, what is absent stays. */
export interface VideoChange {
  readonly way?: FileWay | null;
  readonly trim?: Trim | null;
  readonly fps?: number | null;
  readonly maxFrames?: number | null;
  readonly maxFramePixels?: number | null;
}

/** The choices with the change applied. */
export function changedChoices(choices: VideoChoices, change: VideoChange): VideoChoices {
  const way = pick(choices.way, change.way);
  const trim = pick(choices.trim, change.trim);
  const fps = pick(choices.fps, change.fps);
  const maxFrames = pick(choices.maxFrames, change.maxFrames);
  const maxFramePixels = pick(choices.maxFramePixels, change.maxFramePixels);
  return {
    ...(way !== undefined && { way }),
    ...(trim !== undefined && { trim }),
    ...(fps !== undefined && { fps }),
    ...(maxFrames !== undefined && { maxFrames }),
    ...(maxFramePixels !== undefined && { maxFramePixels }),
  };
}

/** Whether both say the same. */
export function isSameChoice(one: VideoChoices, other: VideoChoices): boolean {
  return (
    one.way === other.way &&
    one.trim?.startSeconds === other.trim?.startSeconds &&
    one.trim?.endSeconds === other.trim?.endSeconds &&
    one.fps === other.fps &&
    one.maxFrames === other.maxFrames &&
    one.maxFramePixels === other.maxFramePixels
  );
}

function pick<Value>(kept: Value | undefined, wanted: Value | null | undefined): Value | undefined {
  if (wanted === null) return undefined;
  return wanted ?? kept;
}
