'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { useStage } from '@/components/state/stage-context';
import { useBlobUrl } from '@/components/state/use-blob-url';
import type { ShownPicture } from './turn-pictures';
import type { StageScene } from './use-stage-scene';

/** The pictures of the message side by side, small, each with its number and how many objects are on it. */
export function PictureSwitch({ scene }: { scene: StageScene }) {
  const t = useTranslations('stage');
  const show = useStage((stage) => stage.show);
  return (
    <ul
      aria-label={t('pictures')}
      className="flex shrink-0 gap-1.5 overflow-x-auto border-line border-b px-4 py-2"
    >
      {scene.pictures.map((picture, index) => (
        <li key={picture.attachment.id}>
          <PictureChoice
            picture={picture}
            objectCount={scene.answer?.shapes.filter(({ imageIndex }) => imageIndex === index).length ?? 0}
            isShown={index === scene.pictureIndex}
            onChoose={() => show(scene.message.id, index)}
          />
        </li>
      ))}
    </ul>
  );
}

interface PictureChoiceProps {
  readonly picture: ShownPicture;
  readonly objectCount: number;
  readonly isShown: boolean;
  readonly onChoose: () => void;
}

function PictureChoice({ picture, objectCount, isShown, onChoose }: PictureChoiceProps) {
  const t = useTranslations('stage');
  const url = useBlobUrl(picture.sent.hash);
  const { name } = picture.attachment;
  return (
    <button
      type="button"
      aria-current={isShown}
      aria-label={t('pictureChoice', { number: picture.number, name, count: objectCount })}
      data-tooltip={name}
      onClick={onChoose}
      className={clsx(
        'relative block size-11 overflow-hidden rounded-md bg-hover outline-2 outline-offset-1',
        isShown ? 'outline-accent' : 'outline-transparent hover:outline-line-strong',
      )}
    >
      {url !== null && (
        // biome-ignore lint/performance/noImgElement: a local object URL; there is nothing to optimise.
        <img src={url} alt="" draggable={false} decoding="async" className="size-full object-cover" />
      )}
      <span
        aria-hidden="true"
        className="absolute top-0.5 left-0.5 rounded-sm bg-black/70 px-1 text-[0.6875rem] text-white leading-4"
      >
        {picture.number}
      </span>
      {objectCount > 0 && (
        <span
          aria-hidden="true"
          className="absolute right-0.5 bottom-0.5 rounded-sm bg-accent px-1 text-[0.6875rem] text-accent-ink leading-4"
        >
          {objectCount}
        </span>
      )}
    </button>
  );
}
