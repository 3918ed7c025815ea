'use client';

import { useTranslations } from 'next-intl';
import { useDeferredValue } from 'react';
import { useCompareStore } from '@/components/state/compare-tools';
import type { ChangeKind } from '@/lib/compare/change';
import { changesOf } from '@/lib/compare/changes-of';
import { isNamed } from '@/lib/compare/match-shapes';
import { moveBetweenRows } from '../grounding/objects/row-keys';
import { ChangeExport } from './change-export';
import { ChangeRow } from './change-row';

const kinds: readonly ChangeKind[] = ['removed', 'added', 'moved', 'same'];

/** What became of every object that is named on the pictures. */
export function ChangeList() {
  const t = useTranslations('changes');
  const pictures = useCompareStore((state) => state.pictures);
  const alignments = useDeferredValue(useCompareStore((state) => state.alignments));
  const pickedId = useCompareStore((state) => state.pickedChangeId);
  const changes = changesOf(pictures, alignments);
  const named = pictures.filter(isNamed);
  const unnamed = pictures.filter((picture) => !isNamed(picture)).map(({ name }) => name);
  const counts = kinds.flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [t(`counts.${kind}`, { count })];
  });
  const reachableId = changes.some(({ id }) => id === pickedId) ? pickedId : changes[0]?.id;
  return (
    <section aria-label={t('objects')} className="flex flex-col gap-2 px-4 py-3 text-sm">
      <h3 className="font-medium">{t('objects')}</h3>
      {named.length < 2 ? (
        <p className="text-ink-soft">
          {named[0] === undefined ? t('noneNamed') : t('oneNamed', { name: named[0].name })}
        </p>
      ) : (
        <>
          <p>{counts.join(' · ')}</p>
          {unnamed.length > 0 && (
            <p className="text-ink-soft text-xs">{t('leftOut', { names: unnamed.join(', ') })}</p>
          )}
        </>
      )}
      <ul aria-label={t('list')} onKeyDown={moveBetweenRows} className="-mx-2">
        {changes.map((change) => (
          <ChangeRow key={change.id} change={change} isReachable={change.id === reachableId} />
        ))}
      </ul>
      {changes.length > 0 && <p className="text-ink-soft text-xs">{t('method')}</p>}
      <ChangeExport changes={changes} />
    </section>
  );
}
