'use client';

import { useTranslations } from 'next-intl';
import { momentText } from '@/components/media/moment-text';
import { CopyButton } from '@/components/transcript/copy-button';
import type { Shape } from '@/lib/grounding/shape';
import { shapesJson } from '@/lib/grounding/shapes-json';
import { onOriginalClock } from '@/lib/grounding/video-clock';
import { clockText } from '@/lib/media/clock-text';
import { sentClock } from '../sent-clock';
import type { ShownVideo } from '../turn-attachments';
import type { StageScene } from '../use-stage-scene';
import { ReadingControls } from './reading-controls';
import { isPictureOpen, ReadingPicture } from './reading-picture';
import { ReadingReasons } from './reading-reasons';

/** What the model wrote beside what was made of it, how one became the other, and how that can be changed. */
export function DataTab({ scene }: { scene: StageScene }) {
  const t = useTranslations('stage.data');
  const { message, shown } = scene;
  const named: readonly Shape[] = [...scene.events, ...scene.shapes];
  const removed =
    scene.answer?.removedShapes.filter(({ imageIndex }) => imageIndex === scene.shownIndex) ?? [];
  const said = [...named, ...removed].map(({ span: [start, end] }) => message.text.slice(start, end));
  // What a person added stands nowhere in the reply.
  const spans = new Set(said.filter((text) => text !== ''));
  const unit =
    scene.events.length > 0
      ? { title: t('seconds'), copy: t('copySeconds') }
      : { title: t('pixels'), copy: t('copyPixels') };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4 p-4">
      <Reading scene={scene} />
      {named.length + removed.length === 0 ? (
        <p className="px-2 py-4 text-center text-ink-soft text-sm">
          {t(shown.kind === 'video' ? 'noneVideo' : 'none')}
        </p>
      ) : (
        <>
          <DataBlock {...unit} text={shapesJson(named, removed)} />
          <DataBlock title={t('raw')} copy={t('copyRaw')} text={[...spans].join('\n')} />
        </>
      )}
    </div>
  );
}

/** Nothing for a reply that names no place at all, however it is read. */
function Reading({ scene }: { scene: StageScene }) {
  const t = useTranslations('reading');
  const { message, answer, shown } = scene;
  if (message.role === 'user' || answer === null) return null;
  const isAboutPlaces =
    answer.shapes.length > 0 ||
    answer.removedShapes.length > 0 ||
    answer.misfit !== null ||
    message.reading !== undefined;
  if (!isAboutPlaces) return null;
  return (
    <section aria-label={t('title')} className="grid gap-3">
      {shown.kind === 'video' ? (
        <VideoReading scene={scene} shown={shown} model={message.model} />
      ) : (
        <>
          <ReadingReasons scene={scene} model={message.model} answer={answer} />
          <ReadingControls scene={scene} />
        </>
      )}
    </section>
  );
}

interface VideoReadingProps {
  readonly scene: StageScene;
  readonly shown: ShownVideo;
  readonly model: string;
}

function VideoReading({ scene, shown, model }: VideoReadingProps) {
  const t = useTranslations('stage.data');
  const tVideo = useTranslations('video');
  const { durationSeconds, isUnread } = shown.attachment.original;
  const clock = sentClock(shown.sent, model);
  const start = momentText(clock === null ? 0 : onOriginalClock(clock, 0));
  return (
    <>
      <p className="text-ink-soft text-xs">
        {clock !== null
          ? tVideo('partTime', { model, start })
          : isUnread
            ? tVideo('unreadTime', { model })
            : t('videoTime', { model, duration: clockText(durationSeconds) })}
      </p>
      {isPictureOpen(scene) && <ReadingPicture scene={scene} />}
    </>
  );
}

function DataBlock({ title, copy, text }: { title: string; copy: string; text: string }) {
  return (
    <section>
      <div className="flex items-center justify-between">
        <h3 className="font-medium text-ink text-xs">{title}</h3>
        <CopyButton label={copy} read={() => text} />
      </div>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard.
        tabIndex={0}
        className="mt-1 overflow-x-auto rounded-lg border border-line bg-bg p-3 font-mono text-ink text-xs"
      >
        {text}
      </pre>
    </section>
  );
}
