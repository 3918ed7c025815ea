'use client';

import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { inOrder } from '@/components/media/lay-out-events';
import { useAnswer } from '@/components/state/use-answer';
import { useMessage } from '@/components/state/use-path';
import { usePreferences } from '@/components/state/use-preferences';
import { isReceiving } from '@/components/transcript/reply-state';
import type { RevisedAnswer } from '@/lib/grounding/revise-answer';
import { isEvent, isOnPicture } from '@/lib/grounding/shape-kinds';
import { AnswerVideo } from './answer-video';
import { coloursOf } from './colours-of';
import { areAllOutside } from './objects/objects-state';
import { PictureThumbnail } from './picture-thumbnail';
import type { ShownPicture } from './turn-attachments';
import { useStageDoors } from './use-stage-doors';
import { useTurnAttachments } from './use-turn-attachments';

/**
 * The pictures that a reply points at, small, with what it points at drawn on them, and the videos whose moments it
 * names; each opens the Stage. A reply that says that nothing is there, or nothing that is inside, is about the latest one.
 */
export function AnswerPictures({ messageId }: { messageId: string }) {
  const t = useTranslations('stage');
  const message = useMessage(messageId);
  const answer = useAnswer(messageId);
  const attachments = useTurnAttachments(message);
  const palette = usePreferences(({ overlay }) => overlay.palette);
  if (message?.role !== 'assistant' || answer === null) return null;
  const isOver = !isReceiving(message.status);
  const showsNothing = isOver && (answer.isNothingFound || areAllOutside(answer));
  const isMeant = (index: number) =>
    (showsNothing && index === attachments.length - 1) ||
    [...answer.shapes, ...answer.removedShapes].some(({ imageIndex }) => imageIndex === index);
  const meant = attachments.flatMap((shown, index) => (isMeant(index) ? [{ shown, index }] : []));
  const pictures = meant.flatMap(({ shown, index }) => (shown.kind === 'picture' ? [{ shown, index }] : []));
  const videos = meant.flatMap(({ shown, index }) => (shown.kind === 'video' ? [{ shown, index }] : []));
  return (
    <>
      {pictures.length > 0 && (
        <ul
          aria-label={t('answerPictures')}
          className="mt-3 flex w-fit max-w-full gap-3 overflow-x-auto sm:flex-wrap"
        >
          {pictures.map(({ shown, index }) => (
            <li key={shown.attachment.id} className="shrink-0">
              <AnswerPicture messageId={messageId} index={index} picture={shown} answer={answer} />
            </li>
          ))}
        </ul>
      )}
      {videos.length > 0 && (
        <ul aria-label={t('answerVideos')} className="mt-3 flex w-fit max-w-full flex-col gap-3">
          {videos.map(({ shown, index }) => (
            <li key={shown.attachment.id}>
              <AnswerVideo
                messageId={messageId}
                index={index}
                video={shown}
                events={inOrder(
                  answer.shapes.filter(isEvent).filter(({ imageIndex }) => imageIndex === index),
                )}
                shapes={answer.shapes.filter(isOnPicture).filter(({ imageIndex }) => imageIndex === index)}
                colourOf={coloursOf(answer, palette)}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface AnswerPictureProps {
  readonly messageId: string;
  readonly index: number;
  readonly picture: ShownPicture;
  readonly answer: RevisedAnswer;
}

function AnswerPicture({ messageId, index, picture, answer }: AnswerPictureProps) {
  const t = useTranslations('stage');
  const tReading = useTranslations('reading');
  const tCorrect = useTranslations('correct');
  const doors = useStageDoors();
  const palette = usePreferences(({ overlay }) => overlay.palette);
  const shapes = answer.shapes.filter(isOnPicture).filter(({ imageIndex }) => imageIndex === index);
  const isAllDeleted = shapes.length === 0 && answer.removedShapes.length > 0;
  const count = isAllDeleted ? tCorrect('allDeleted') : t('objectCount', { count: shapes.length });
  return (
    <button
      type="button"
      onClick={() => doors.open(messageId, index)}
      aria-description={t('openOnStage', { name: picture.attachment.name })}
      data-tooltip={t('openOnStage', { name: picture.attachment.name })}
      className="group relative block overflow-hidden rounded-lg border border-line bg-panel -outline-offset-2 transition-colors hover:border-line-strong"
    >
      <PictureThumbnail picture={picture} shapes={shapes} colourOf={coloursOf(answer, palette)} />
      <span className="absolute right-1.5 bottom-1.5 flex items-center gap-1 rounded-md bg-black/75 px-2 py-0.5 font-medium text-white text-xs">
        {answer.misfit !== null && <TriangleAlert aria-hidden size={12} className="shrink-0" />}
        {areAllOutside(answer) ? tReading('outsideChip') : count}
        {answer.misfit !== null && <span className="sr-only">{tReading('alarmChip')}</span>}
      </span>
    </button>
  );
}
