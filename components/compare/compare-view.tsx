'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CompareToolsProvider } from '@/components/state/compare-tools';
import { Dialog } from '@/components/ui/dialog';
import type { ComparedPicture } from '@/lib/compare/compared-picture';
import { CompareRegion } from './compare-region';

interface CompareViewProps {
  /** All that may be compared. */
  readonly candidates: readonly ComparedPicture[];
  /** Those that are compared first. */
  readonly shown: readonly ComparedPicture[];
  readonly onClose: () => void;
}

/** Two to four of the pictures, over the whole page. Others that are chosen are compared from the start. */
export function CompareView({ candidates, shown, onClose }: CompareViewProps) {
  const t = useTranslations('compare');
  const [chosen, setChosen] = useState(shown);
  return (
    <Dialog isOpen title={t('title')} shape="sheet" isBare onClose={onClose}>
      <CompareToolsProvider key={chosen.map(({ id }) => id).join(' ')} pictures={chosen}>
        <CompareRegion candidates={candidates} onChoose={setChosen} onClose={onClose} />
      </CompareToolsProvider>
    </Dialog>
  );
}
