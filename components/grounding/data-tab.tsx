'use client';

import { useTranslations } from 'next-intl';
import { CopyButton } from '@/components/transcript/copy-button';
import type { AnswerSpace } from '@/lib/grounding/answer-profile';
import type { Shape } from '@/lib/grounding/shape';
import { shapesJson } from '@/lib/grounding/shapes-json';
import { clockText } from '@/lib/media/clock-text';
import type { ShownAttachment } from './turn-attachments';
import type { StageScene } from './use-stage-scene';

/** What the model wrote beside what was made of it, and how one became the other. */
export function DataTab({ scene }: { scene: StageScene }) {
  const t = useTranslations('stage.data');
  const { message, shown, answer } = scene;
  const named: readonly Shape[] = shown.kind === 'video' ? scene.events : scene.shapes;
  if (message.role === 'user' || answer === null || named.length === 0) {
    return (
      <p className="px-6 py-8 text-center text-ink-soft text-sm">
        {t(shown.kind === 'video' ? 'noneVideo' : 'none')}
      </p>
    );
  }
  const spans = new Set(named.map(({ span: [start, end] }) => message.text.slice(start, end)));
  const unit =
    shown.kind === 'video'
      ? { title: t('seconds'), copy: t('copySeconds') }
      : { title: t('pixels'), copy: t('copyPixels') };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4 p-4">
      <p className="text-ink-soft text-xs">
        <Reckoning model={message.model} space={answer.space} shown={shown} />
      </p>
      <DataBlock {...unit} text={shapesJson(named)} />
      <DataBlock title={t('raw')} copy={t('copyRaw')} text={[...spans].join('\n')} />
    </div>
  );
}

interface ReckoningProps {
  readonly model: string;
  readonly space: AnswerSpace;
  readonly shown: ShownAttachment;
}

/** How the model's numbers became places on the picture or moments of the video. */
function Reckoning({ model, space, shown }: ReckoningProps) {
  const t = useTranslations('stage.data');
  const { original } = shown.attachment;
  if (shown.kind === 'video') {
    return t('videoTime', { model, duration: clockText(shown.attachment.original.durationSeconds) });
  }
  return t(`space.${space}`, {
    model,
    width: original.width,
    height: original.height,
    sentWidth: shown.sent.width,
    sentHeight: shown.sent.height,
  });
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
