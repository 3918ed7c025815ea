'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { answerProfile, isKnownModel } from '@/lib/grounding/answer-profile';
import { readingExample } from '@/lib/grounding/reading-example';
import type { RevisedAnswer } from '@/lib/grounding/revise-answer';
import type { Size } from '@/lib/grounding/spaces';
import type { StageScene } from '../use-stage-scene';
import { useReading } from './use-reading';
import { useSpaceWords } from './use-space-words';

/** Beyond this, boxes of the models are known to drift. */
const mostTimesAsLong = 4;

interface ReadingReasonsProps {
  readonly scene: StageScene;
  readonly model: string;
  readonly answer: RevisedAnswer;
}

/** Why the numbers of a reply are taken for what they are taken for, with one sum that can be followed. */
export function ReadingReasons({ scene, model, answer }: ReadingReasonsProps) {
  const t = useTranslations('reading');
  const { sized } = useSpaceWords(scene.shown);
  const { choices } = useReading(scene.message);
  const { yFirst } = answerProfile(model);
  const usualOrder = yFirst === 'all' ? 'y-first' : yFirst === 'none' ? 'x-first' : yFirst;
  const why = t(`why.${whyOf(answer, model)}`, { model, space: sized(answer.space) });
  const order =
    choices.axisOrder === undefined ? t(`order.${usualOrder}`) : t(`order.chosen-${choices.axisOrder}`);
  return (
    <div className="grid gap-2 text-ink-soft text-xs">
      <p>{t('reason', { why, order })}</p>
      <Example scene={scene} answer={answer} />
      <LengthNote picture={scene.shown.attachment.original} />
    </div>
  );
}

function whyOf({ whySpace }: RevisedAnswer, model: string) {
  return whySpace === 'chosen' || isKnownModel(model) ? whySpace : 'assumed';
}

function Example({ scene, answer }: { scene: StageScene; answer: RevisedAnswer }) {
  const t = useTranslations('reading');
  const { message, shapes, shown } = scene;
  const { original } = shown.attachment;
  const said = { shapes, text: message.text, space: answer.space, picture: original, sent: shown.sent };
  const example = readingExample(said);
  if (example === null) return null;
  return (
    <div>
      <p>{example.label === null ? t('exampleUnnamed') : t('example', { label: example.label })}</p>
      <dl className="mt-0.5 grid grid-cols-[auto_1fr] gap-x-2 font-mono text-ink tabular-nums">
        {example.axes.map(({ axis, ...sum }) => (
          <div key={axis} className="contents">
            <dt className="text-ink-faint">{axis}</dt>
            <dd>{sumText(sum)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

interface Sum {
  readonly said: number;
  readonly units: number;
  readonly pixels: number;
  readonly place: number;
}

/** "412 → 412 / 1000 × 1920 = 791.04", as far as there is anything to reckon. */
function sumText({ said, units, pixels, place }: Sum): string {
  if (units === pixels) return `${said} → ${said}`;
  const share = units === 1 ? '' : ` / ${units}`;
  return `${said} → ${said}${share} × ${pixels} = ${Math.round(place * 100) / 100}`;
}

function LengthNote({ picture: { width, height } }: { picture: Size }) {
  const t = useTranslations('reading.long');
  const format = useFormatter();
  const times = Math.max(width, height) / Math.min(width, height);
  if (times <= mostTimesAsLong) return null;
  const values = { times: format.number(times, { maximumFractionDigits: 1 }) };
  return <p>{width > height ? t('wide', values) : t('high', values)}</p>;
}
