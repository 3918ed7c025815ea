'use client';

import { useTranslations } from 'next-intl';
import { CopyButton } from '@/components/transcript/copy-button';
import { describeModel } from '@/lib/catalogue/describe-model';
import { shapesJson } from '@/lib/grounding/shapes-json';
import type { StageScene } from './use-stage-scene';

/** What the model wrote beside what was made of it, and how one became the other. */
export function DataTab({ scene }: { scene: StageScene }) {
  const t = useTranslations('stage');
  const { message, picture, shapes } = scene;
  if (message.role === 'user' || shapes.length === 0) {
    return <p className="px-6 py-8 text-center text-ink-soft text-sm">{t('data.none')}</p>;
  }
  const { width, height } = picture.attachment.original;
  const space = describeModel(message.model).coordinateSpace;
  const spans = new Set(shapes.map(({ span: [start, end] }) => message.text.slice(start, end)));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4 p-4">
      <p className="text-ink-soft text-xs">
        {t(`data.space.${space}`, {
          model: message.model,
          width,
          height,
          sentWidth: picture.sent.width,
          sentHeight: picture.sent.height,
        })}
      </p>
      <DataBlock title={t('data.pixels')} copy={t('data.copyPixels')} text={shapesJson(shapes)} />
      <DataBlock title={t('data.raw')} copy={t('data.copyRaw')} text={[...spans].join('\n')} />
    </div>
  );
}

function DataBlock({ title, copy, text }: { title: string; copy: string; text: string }) {
  return (
    <section>
      <div className="flex items-center justify-between">
        <h3 className="font-medium text-ink text-xs">{title}</h3>
        <CopyButton label={copy} read={() => text} />
      </div>
      <pre className="mt-1 overflow-x-auto rounded-lg border border-line bg-bg p-3 font-mono text-ink text-xs">
        {text}
      </pre>
    </section>
  );
}
