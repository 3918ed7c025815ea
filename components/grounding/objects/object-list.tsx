'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { usePreferences } from '@/components/state/use-preferences';
import { coloursOf } from '../colours-of';
import type { StageScene } from '../use-stage-scene';
import { labelCounts } from './label-counts';
import { LabelToggles } from './label-toggles';
import { ListHead } from './list-head';
import { NothingMatches } from './nothing-matches';
import { ObjectRows } from './object-rows';
import { SearchField } from './search-field';
import { isSearchable, searchShapes } from './search-shapes';
import { useObjectWords } from './use-object-words';

/** The objects on the picture: which of their labels are shown, those that are looked for, and what is not in the list. */
export function ObjectList({ scene }: { scene: StageScene }) {
  const t = useTranslations('objects');
  const { nameOf } = useObjectWords();
  const [words, setWords] = useState('');
  const palette = usePreferences(({ overlay }) => overlay.palette);
  const { shapes, visibleShapes } = scene;
  const labels = labelCounts(shapes);
  const isSearched = words !== '' || isSearchable(shapes);
  const found = isSearched ? searchShapes(visibleShapes, words) : visibleShapes;
  const hiddenCount = shapes.length - visibleShapes.length;
  return (
    <>
      {(labels.length > 1 || isSearched) && (
        <ListHead>
          {labels.length > 1 && (
            <LabelToggles
              labels={labels}
              shapes={shapes}
              colourOf={coloursOf(scene.answer, palette)}
              nameOf={nameOf}
            />
          )}
          {isSearched && (
            <SearchField
              label={t('search.label')}
              words={words}
              onSearch={setWords}
              found={found.length}
              total={visibleShapes.length}
            />
          )}
        </ListHead>
      )}
      {found.length === 0 && words !== '' ? (
        <NothingMatches words={words} onClear={() => setWords('')} />
      ) : (
        <ObjectRows scene={scene} shapes={found} />
      )}
      {hiddenCount > 0 && (
        <p className="px-4 pb-2 text-ink-soft text-xs">{t('labels.hidden', { count: hiddenCount })}</p>
      )}
    </>
  );
}
