'use client';

import type { ShownVideo } from '@/components/grounding/turn-attachments';
import { useStageDoors } from '@/components/grounding/use-stage-doors';
import { usePlayback } from '@/components/state/stage-context';

/** Shows a message's video on the Stage, at a moment in seconds. `index` counts the message's attachments. */
export function useVideoDoor(messageId: string): (video: ShownVideo, index: number, seconds: number) => void {
  const doors = useStageDoors();
  const playback = usePlayback();
  return (video, index, seconds) => {
    doors.open(messageId, index);
    playback.seek(video.attachment.original.hash, seconds);
  };
}
