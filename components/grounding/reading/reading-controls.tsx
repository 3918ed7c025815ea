'use client';

import { useTranslations } from 'next-intl';
import type { AnswerSpace } from '@/lib/grounding/answer-profile';
import type { StageScene } from '../use-stage-scene';
import { isPictureOpen, ReadingPicture } from './reading-picture';
import { ReadingSelect } from './reading-select';
import { useReading } from './use-reading';
import { useSpaceWords } from './use-space-words';

const spaces: readonly AnswerSpace[] = [
  'relative-1000',
  'sent-pixels',
  'picture-pixels',
  'percent',
  'unit',
  'relative-999',
  'relative-1024',
];

const coordinatesId = 'reading-coordinates';

/** Where a person who wants to choose begins. */
export function firstChoice(): HTMLElement | null {
  return document.getElementById(coordinatesId);
}

/** How a person says what the numbers of a reply count, which comes first, and which picture is meant. */
export function ReadingControls({ scene }: { scene: StageScene }) {
  const t = useTranslations('reading');
  const words = useSpaceWords(scene.shown);
  const { choices, choose } = useReading(scene.message);
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,11rem),1fr))] gap-x-4 gap-y-3">
      <ReadingSelect
        id={coordinatesId}
        label={t('coordinates')}
        value={choices.space ?? ''}
        options={[
          { value: '', label: t('automatic') },
          ...spaces.map((space) => ({ value: space, label: words.option(space) })),
        ]}
        onChoose={(space) => choose({ space: space === '' ? undefined : space })}
      />
      <ReadingSelect
        id="reading-first-number"
        label={t('firstNumber')}
        value={choices.axisOrder ?? ''}
        options={[
          { value: '', label: t('automatic') },
          { value: 'x-first', label: t('xFirst') },
          { value: 'y-first', label: t('yFirst') },
        ]}
        onChoose={(order) => choose({ axisOrder: order === '' ? undefined : order })}
      />
      {isPictureOpen(scene) && <ReadingPicture scene={scene} />}
    </div>
  );
}
