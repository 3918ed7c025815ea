'use client';

import { sentClock } from '@/components/grounding/sent-clock';
import type { ShownVideo } from '@/components/grounding/turn-attachments';
import { useTurnAttachments } from '@/components/grounding/use-turn-attachments';
import { momentText } from '@/components/media/moment-text';
import { useVideoDoor } from '@/components/media/use-video-door';
import { useStageStore } from '@/components/state/stage-context';
import type { AssistantMessage } from '@/lib/conversation/rows';
import { onOriginalClock, sentSeconds } from '@/lib/grounding/video-clock';
import type { SeekableVideo } from './markdown/seekable-video';

/** The video that times in the reply are about: the one of its turn that the Stage shows, else the latest. Null: there is none. */
export function useSeekableVideo(message: AssistantMessage): SeekableVideo | null {
  const attachments = useTurnAttachments(message);
  const stage = useStageStore();
  const openAt = useVideoDoor(message.id);
  const { id, model } = message;
  const latestIndex = attachments.findLastIndex(({ kind }) => kind === 'video');
  const latest = attachments[latestIndex];
  if (latest?.kind !== 'video') return null;
  const seekIn = (video: ShownVideo, index: number, seconds: number) => {
    const clock = sentClock(video.sent, model);
    openAt(video, index, clock === null ? seconds : onOriginalClock(clock, seconds));
  };
  const clock = sentClock(latest.sent, model);
  const { durationSeconds, isUnread } = latest.attachment.original;
  const whole = isUnread ? Number.POSITIVE_INFINITY : durationSeconds;
  return {
    durationSeconds: clock === null ? whole : sentSeconds(clock),
    timeOfWhole: (seconds) => (clock === null ? null : momentText(onOriginalClock(clock, seconds))),
    seek(seconds) {
      const { messageId, pictureIndex } = stage.getState();
      const shown = messageId === id ? attachments[pictureIndex] : undefined;
      if (shown?.kind === 'video') seekIn(shown, pictureIndex, seconds);
      else seekIn(latest, latestIndex, seconds);
    },
  };
}
