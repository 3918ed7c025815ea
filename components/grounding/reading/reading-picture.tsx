'use client';

import { useTranslations } from 'next-intl';
import { useStage } from '@/components/state/stage-context';
import { rescueFocus } from '@/components/ui/rescue-focus';
import type { StageScene } from '../use-stage-scene';
import { ReadingSelect } from './reading-select';
import { useReading } from './use-reading';

const selectId = 'reading-picture';

/** Whether there is more than one picture that the reply may mean, and it does not say which. */
export function isPictureOpen({ message, answer, shown, attachments }: StageScene): boolean {
  if (message.role !== 'assistant' || answer === null) return false;
  const ofKind = attachments.flatMap(({ kind }, index) => (kind === shown.kind ? [index] : []));
  const isAssumed = answer.shapes.some((shape) => shape.isImageAssumed && ofKind.includes(shape.imageIndex));
  return ofKind.length > 1 && (isAssumed || ofKind.includes(message.reading?.imageIndex ?? -1));
}

/** On which picture, or in which video, things are of which the reply does not say it. The Stage goes along. */
export function ReadingPicture({ scene, isLabelHidden }: { scene: StageScene; isLabelHidden?: boolean }) {
  const t = useTranslations('reading');
  const show = useStage((stage) => stage.show);
  const { choices, choose } = useReading(scene.message);
  const { kind } = scene.shown;
  const places = scene.attachments.flatMap((shown, index) =>
    shown.kind === kind
      ? [{ value: String(index), label: t('choice', { number: shown.number, name: shown.attachment.name }) }]
      : [],
  );
  const chosen = String(choices.imageIndex);
  return (
    <ReadingSelect
      id={selectId}
      label={t(kind)}
      isLabelHidden={isLabelHidden ?? false}
      value={places.some(({ value }) => value === chosen) ? chosen : ''}
      options={[{ value: '', label: t('automatic') }, ...places]}
      onChoose={(value) => {
        choose({ imageIndex: value === '' ? undefined : Number(value) });
        if (value === '') return;
        show(scene.message.id, Number(value));
        // Another picture's tab is drawn anew.
        rescueFocus(() => document.getElementById(selectId));
      }}
    />
  );
}
