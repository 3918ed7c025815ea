'use client';

import { useTranslations } from 'next-intl';
import { useAnswer } from '@/components/state/use-answer';
import { useMessage } from '@/components/state/use-path';
import { isReceiving } from '@/components/transcript/reply-state';
import { isOnPicture } from '@/lib/grounding/shape-kinds';
import { coloursOf } from './colours-of';
import { PictureThumbnail } from './picture-thumbnail';
import { useStageDoors } from './use-stage-doors';
import { useTurnPictures } from './use-turn-pictures';

/**
 * The pictures that a reply points at, small, with what it points at drawn on them; each opens the Stage.
 * A reply that says that nothing is there is about the latest picture.
 */
export function AnswerPictures({ messageId }: { messageId: string }) {
  const t = useTranslations('stage');
  const message = useMessage(messageId);
  const answer = useAnswer(messageId);
  const doors = useStageDoors();
  const turnPictures = useTurnPictures(message);
  if (message?.role !== 'assistant' || answer === null) return null;
  const saysNothingFound = answer.isNothingFound && !isReceiving(message.status);
  if (answer.shapes.length === 0 && !saysNothingFound) return null;
  const colourOf = coloursOf(answer);
  const pictures = turnPictures
    .map((picture, index) => ({
      picture,
      index,
      shapes: answer.shapes.filter(isOnPicture).filter(({ imageIndex }) => imageIndex === index),
    }))
    .filter(({ shapes, index }) =>
      saysNothingFound ? index === turnPictures.length - 1 : shapes.length > 0,
    );
  return (
    <ul aria-label={t('answerPictures')} className="mt-3 flex flex-wrap gap-3">
      {pictures.map(({ picture, index, shapes }) => (
        <li key={picture.attachment.id}>
          <button
            type="button"
            onClick={() => doors.open(messageId, index)}
            aria-description={t('openOnStage', { name: picture.attachment.name })}
            data-tooltip={t('openOnStage', { name: picture.attachment.name })}
            className="group relative block overflow-hidden rounded-lg border border-line bg-panel transition-colors hover:border-line-strong"
          >
            <PictureThumbnail picture={picture} shapes={shapes} colourOf={colourOf} />
            <span className="absolute right-1.5 bottom-1.5 rounded-md bg-black/75 px-2 py-0.5 font-medium text-white text-xs">
              {t('objectCount', { count: shapes.length })}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
