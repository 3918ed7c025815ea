import { describeModel } from '@/lib/catalogue/describe-model';
import type { VideoClock } from '@/lib/grounding/video-clock';
import type { SentVideo } from '@/lib/media/attachment';

type Sent = Pick<SentVideo, 'trim' | 'frames' | 'fps'>;

/**
 * By which clock a model tells the time of a video that it was given: null where it is the original's. A part counts
 * from its own start, a list of frames by its rate; frames sent as pictures say their time of the original beside each.
 */
export function sentClock({ trim, frames, fps }: Sent, model: string): VideoClock | null {
  if (frames !== undefined && frames.length > 0) {
    if (describeModel(model).video === null || fps === undefined) return null;
    return { kind: 'frames', fps, frameSeconds: frames.map(({ seconds }) => seconds) };
  }
  return trim === undefined ? null : { kind: 'stretch', ...trim };
}
