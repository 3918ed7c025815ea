'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { VideoStill } from '@/components/media/video-still';
import { useStage } from '@/components/state/stage-context';
import { useBlobUrl } from '@/components/state/use-blob-url';
import type { ShownAttachment } from '../turn-attachments';
import type { StageScene } from '../use-stage-scene';

/** The pictures and videos of the message side by side, small, each with its number and how much is named on it. */
export function AttachmentSwitch({ scene }: { scene: StageScene }) {
  const t = useTranslations('stage');
  const show = useStage((stage) => stage.show);
  const hasVideo = scene.attachments.some(({ kind }) => kind === 'video');
  return (
    <ul
      aria-label={t(hasVideo ? 'attachments' : 'pictures')}
      className="flex shrink-0 gap-1.5 overflow-x-auto border-line border-b px-4 py-2"
    >
      {scene.attachments.map((choice, index) => (
        <li key={choice.attachment.id}>
          <AttachmentChoice
            choice={choice}
            namedCount={scene.answer?.shapes.filter(({ imageIndex }) => imageIndex === index).length ?? 0}
            isShown={index === scene.shownIndex}
            onChoose={() => show(scene.message.id, index)}
          />
        </li>
      ))}
    </ul>
  );
}

interface AttachmentChoiceProps {
  readonly choice: ShownAttachment;
  readonly namedCount: number;
  readonly isShown: boolean;
  readonly onChoose: () => void;
}

function AttachmentChoice({ choice, namedCount, isShown, onChoose }: AttachmentChoiceProps) {
  const t = useTranslations('stage');
  const { kind, number, attachment } = choice;
  const { name } = attachment;
  return (
    <button
      type="button"
      aria-current={isShown}
      aria-label={t(kind === 'video' ? 'videoChoice' : 'pictureChoice', { number, name, count: namedCount })}
      data-tooltip={name}
      onClick={onChoose}
      className={clsx(
        'relative block size-11 overflow-hidden rounded-md bg-hover outline-2 outline-offset-1',
        isShown ? 'outline-accent' : 'outline-transparent hover:outline-line-strong',
      )}
    >
      {kind === 'video' ? (
        <VideoStill video={choice.attachment} className="size-full" isTiny />
      ) : (
        <PictureStill hash={choice.sent.hash} />
      )}
      <span
        aria-hidden="true"
        className="absolute top-0.5 left-0.5 rounded-sm bg-black/70 px-1 text-[0.6875rem] text-white leading-4"
      >
        {number}
      </span>
      {namedCount > 0 && (
        <span
          aria-hidden="true"
          className="absolute right-0.5 bottom-0.5 rounded-sm bg-accent px-1 text-[0.6875rem] text-accent-ink leading-4"
        >
          {namedCount}
        </span>
      )}
    </button>
  );
}

function PictureStill({ hash }: { hash: string }) {
  const { url } = useBlobUrl(hash);
  if (url === null) return null;
  return (
    // biome-ignore lint/performance/noImgElement: a local object URL; there is nothing to optimise.
    <img src={url} alt="" draggable={false} decoding="async" className="size-full object-cover" />
  );
}
