'use client';

import { useTurnAttachments } from '@/components/grounding/use-turn-attachments';
import { useVideoDoor } from '@/components/media/use-video-door';
import { useStageStore } from '@/components/state/stage-context';
import type { AssistantMessage } from '@/lib/conversation/rows';
import type { SeekableVideo } from './markdown/seekable-video';

/** The video that times in the reply are about: the one of its turn that the Stage shows, else the latest. Null: there is none. */
export function useSeekableVideo(message: AssistantMessage): SeekableVideo | null {
  const attachments = useTurnAttachments(message);
  const stage = useStageStore();
  const openAt = useVideoDoor(message.id);
  const { id } = message;
  const latestIndex = attachments.findLastIndex(({ kind }) => kind === 'video');
  const latest = attachments[latestIndex];
  if (latest?.kind !== 'video') return null;
  return {
    durationSeconds: latest.attachment.original.durationSeconds,
    seek(seconds) {
      const { messageId, pictureIndex } = stage.getState();
      const shown = messageId === id ? attachments[pictureIndex] : undefined;
      if (shown?.kind === 'video') openAt(shown, pictureIndex, seconds);
      else openAt(latest, latestIndex, seconds);
    },
  };
}
