'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { CompareButton } from '@/components/compare/compare-button';
import { swatchStyle } from '@/components/grounding/colours-of';
import type { ShownPicture } from '@/components/grounding/turn-attachments';
import { useStageDoors } from '@/components/grounding/use-stage-doors';
import { Button } from '@/components/ui/button';
import { fittedAlignment } from '@/lib/compare/alignment';
import type { Change, ChangeKind } from '@/lib/compare/change';
import { changeColour } from '@/lib/compare/change-colour';
import type { ComparedPicture } from '@/lib/compare/compared-picture';
import { matchShapes } from '@/lib/compare/match-shapes';
import type { Shape } from '@/lib/grounding/shape';
import { isOnPicture } from '@/lib/grounding/shape-kinds';

interface ChangesResultProps {
  readonly messageId: string;
  /** In the order of the turn. */
  readonly pictures: readonly ShownPicture[];
  readonly shapes: readonly Shape[];
}

const kinds: readonly ChangeKind[] = ['removed', 'added', 'moved', 'same'];
const foldedCount = 8;

/** What became of the objects that a reply names on several pictures, and the door to the comparison. */
export function ChangesResult({ messageId, pictures, shapes }: ChangesResultProps) {
  const t = useTranslations('results.changes');
  const tChanges = useTranslations('changes');
  const [isWhole, setIsWhole] = useState(false);
  const changes = changesAmong(pictures, shapes).filter(({ kind }) => kind !== 'same');
  const counts = kinds.flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [tChanges(`counts.${kind}`, { count })];
  });
  const ids = pictures.slice(0, 4).map(({ attachment }) => attachment.id);
  const shown = isWhole ? changes : changes.slice(0, foldedCount);
  return (
    <section aria-label={t('changes')} className="max-w-[70ch] rounded-xl border border-line p-2">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 px-1">
        <p className="text-sm">{counts.length > 0 ? counts.join(' · ') : t('door')}</p>
        <CompareButton from={{ kind: 'pictures', ids }} />
      </div>
      {changes.length > 0 && (
        <ul aria-label={t('list')} className="mt-1 grid sm:grid-cols-2">
          {shown.map((change) => (
            <ChangeLine key={change.id} change={change} messageId={messageId} shapes={shapes} />
          ))}
        </ul>
      )}
      {changes.length > foldedCount && (
        <Button tone="quiet" size="small" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? t('fewer') : t('all', { count: changes.length })}
        </Button>
      )}
    </section>
  );
}

interface ChangeLineProps {
  readonly change: Change;
  readonly messageId: string;
  readonly shapes: readonly Shape[];
}

function ChangeLine({ change, messageId, shapes }: ChangeLineProps) {
  const t = useTranslations('changes');
  const format = useFormatter();
  const doors = useStageDoors();
  const { kind, label, movedPx, shapeIds } = change;
  const shape = shapes.find(({ id }) => shapeIds.findLast((known) => known !== null) === id);
  return (
    <li>
      <button
        type="button"
        onClick={() => shape !== undefined && doors.open(messageId, shape.imageIndex, shape.id)}
        className="flex min-h-7 w-full items-baseline gap-2 rounded-md px-2 py-1 text-left text-sm transition-colors hover:bg-hover pointer-coarse:min-h-10"
      >
        <span
          aria-hidden="true"
          style={swatchStyle(changeColour(kind))}
          className="size-2.5 shrink-0 rounded-[3px] ring-1 ring-black/40"
        />
        <span className="wrap-anywhere min-w-0">
          {label ?? t('unlabelled')}
          <span className="text-ink-soft">
            {' · '}
            {movedPx === undefined
              ? t(`kinds.${kind}`)
              : t('moved', { distance: format.number(Math.round(movedPx)) })}
          </span>
        </span>
      </button>
    </li>
  );
}

/** The pictures laid on the first one as they are before anybody aligns them. */
function changesAmong(pictures: readonly ShownPicture[], shapes: readonly Shape[]): readonly Change[] {
  const compared = pictures.map(({ number, attachment }, index): ComparedPicture => {
    const { width, height, hash } = attachment.original;
    const here = shapes.filter(isOnPicture).filter(({ imageIndex }) => imageIndex === index);
    return { id: attachment.id, name: attachment.name, number, hash, size: { width, height }, shapes: here };
  });
  const first = compared[0]?.size;
  if (first === undefined) return [];
  return matchShapes(
    compared,
    compared.map(({ size }) => fittedAlignment(size, first)),
  );
}
