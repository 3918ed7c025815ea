'use client';

import { useTranslations } from 'next-intl';
import { AnswerText } from '@/components/transcript/answer-text';
import { readSteps, type SolutionPart } from './steps/read-steps';

interface StepsAnswerProps {
  readonly messageId: string;
  readonly text: string;
  readonly isGrowing: boolean;
}

/** A worked solution: numbered steps along a line, its results standing out. What has no steps is shown as it is written. */
export function StepsAnswer({ messageId, text, isGrowing }: StepsAnswerProps) {
  const parts = readSteps(text);
  if (parts === null) return <AnswerText messageId={messageId} text={text} isGrowing={isGrowing} />;
  return (
    <div className="flex max-w-[70ch] flex-col gap-4">
      {runsOf(parts).map((run, index, runs) => {
        const words = { messageId, isGrowing: isGrowing && index === runs.length - 1 };
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of a reply that grows stay in their order.
        return <Run key={index} run={run} {...words} />;
      })}
    </div>
  );
}

/** Steps that follow each other, or one other part. */
type PartRun = readonly [SolutionPart, ...SolutionPart[]];

interface RunProps {
  readonly run: PartRun;
  readonly messageId: string;
  readonly isGrowing: boolean;
}

function Run({ run, ...words }: RunProps) {
  const t = useTranslations('results.steps');
  const [first] = run;
  if (first.kind === 'prose') return <AnswerText text={first.text} {...words} />;
  if (first.kind === 'result') {
    return (
      <figure
        aria-label={t('result')}
        className="rounded-lg border border-line border-l-4 border-l-accent bg-accent-soft px-4 py-3 font-semibold text-lg"
      >
        <figcaption className="mb-0.5 font-medium text-accent text-xs">{t('result')}</figcaption>
        <AnswerText text={first.text} {...words} />
      </figure>
    );
  }
  return (
    <ol aria-label={t('steps')} className="flex flex-col">
      {run.map((step, index) =>
        step.kind === 'step' ? (
          <li key={step.number} className="grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-3">
            <span aria-hidden="true" className="flex flex-col items-center">
              <span className="flex size-7 shrink-0 items-center justify-center rounded-full bg-accent-soft font-semibold text-accent text-sm tabular-nums">
                {step.number}
              </span>
              {index < run.length - 1 && <span className="w-px flex-1 bg-line-strong" />}
            </span>
            <div className={index < run.length - 1 ? 'min-w-0 pt-0.5 pb-5' : 'min-w-0 pt-0.5'}>
              {step.title !== '' && (
                <div className="mb-1 font-semibold">
                  <AnswerText text={step.title} messageId={words.messageId} isGrowing={false} />
                </div>
              )}
              {step.text !== '' && (
                <AnswerText
                  text={step.text}
                  messageId={words.messageId}
                  isGrowing={words.isGrowing && index === run.length - 1}
                />
              )}
            </div>
          </li>
        ) : null,
      )}
    </ol>
  );
}

function runsOf(parts: readonly SolutionPart[]): readonly PartRun[] {
  const runs: [SolutionPart, ...SolutionPart[]][] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    const follows = last?.at(-1)?.kind === 'step' && part.kind === 'step' && part.number > 1;
    if (last && follows) last.push(part);
    else runs.push([part]);
  }
  return runs;
}
