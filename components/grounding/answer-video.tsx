'use client';

import { useTranslations } from 'next-intl';
import { MomentList } from '@/components/media/moment-list';
import { useVideoDoor } from '@/components/media/use-video-door';
import { VideoStill } from '@/components/media/video-still';
import type { LabelColour } from '@/lib/grounding/label-colour';
import type { EventShape, PictureShape } from '@/lib/grounding/shape';
import { momentOf } from '@/lib/grounding/shapes-at';
import type { ShownVideo } from './turn-attachments';
import { useStageDoors } from './use-stage-doors';

interface AnswerVideoProps {
  readonly messageId: string;
  readonly index: number;
  readonly video: ShownVideo;
  readonly events: readonly EventShape[];
  /** What it names on single frames. */
  readonly shapes: readonly PictureShape[];
  readonly colourOf: (label: string | null) => LabelColour;
}

/** A video that a reply is about, and beside it the moments that the reply names. */
export function AnswerVideo({ messageId, index, video, events, shapes, colourOf }: AnswerVideoProps) {
  const t = useTranslations('stage');
  const doors = useStageDoors();
  const openAt = useVideoDoor(messageId);
  const isAboutFrames = events.length === 0 && shapes.length > 0;
  const open = () => {
    // Boxes are seen near their own time alone.
    const [first] = shapes;
    if (isAboutFrames && first) openAt(video, index, momentOf(first) ?? 0);
    else doors.open(messageId, index);
  };
  return (
    <div className="flex items-start gap-x-3 gap-y-2 max-sm:flex-col sm:flex-wrap">
      <button
        type="button"
        onClick={open}
        aria-description={t('openOnStage', { name: video.attachment.name })}
        data-tooltip={t('openOnStage', { name: video.attachment.name })}
        className="relative block overflow-hidden rounded-lg border border-line transition-colors hover:border-line-strong"
      >
        <VideoStill video={video.attachment} className="h-30 w-48 max-sm:h-24 max-sm:w-40" />
        <span className="absolute bottom-1 left-1 rounded-md bg-black/75 px-2 font-medium text-white text-xs leading-5">
          {isAboutFrames
            ? t('objectCount', { count: shapes.length })
            : t('momentCount', { count: events.length })}
        </span>
      </button>
      {events.length > 0 && (
        <MomentList
          messageId={messageId}
          events={events}
          colourOf={colourOf}
          onChoose={(event) => openAt(video, index, event.coords[0])}
        />
      )}
    </div>
  );
}
