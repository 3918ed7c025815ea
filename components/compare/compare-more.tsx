'use client';

import { ArrowLeftRight, Images } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useCompareStore } from '@/components/state/compare-tools';
import { IconButton } from '@/components/ui/icon-button';
import { Menu, type MenuItem } from '@/components/ui/menu';
import type { ComparedPicture } from '@/lib/compare/compared-picture';

interface CompareMoreProps {
  readonly candidates: readonly ComparedPicture[];
  readonly onChoose: (pictures: readonly ComparedPicture[]) => void;
}

const leastPictures = 2;
const mostPictures = 4;

/** Which pictures are compared, in which order, and what the colours of their objects mean. */
export function CompareMore({ candidates, onChoose }: CompareMoreProps) {
  const t = useTranslations('compare');
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const pictures = useCompareStore((state) => state.pictures);
  const colourBy = useCompareStore((state) => state.colourBy);
  const adjust = useCompareStore((state) => state.adjust);
  const isCompared = (id: string) => pictures.some((picture) => picture.id === id);

  const toggle = (candidate: ComparedPicture) =>
    onChoose(
      isCompared(candidate.id) ? pictures.filter(({ id }) => id !== candidate.id) : [...pictures, candidate],
    );
  const choices: readonly MenuItem[] = candidates.map((candidate) => {
    const isChecked = isCompared(candidate.id);
    const label = candidate.number === null ? candidate.name : `${candidate.number} ${candidate.name}`;
    const isDisabled = isChecked ? pictures.length <= leastPictures : pictures.length >= mostPictures;
    return { id: candidate.id, label, isChecked, isDisabled, onSelect: () => toggle(candidate) };
  });
  const colours = (['change', 'label'] as const).map((choice) => ({
    id: choice,
    label: t(choice === 'change' ? 'byChange' : 'byLabel'),
    isChosen: colourBy === choice,
    onSelect: () => adjust({ colourBy: choice }),
  }));
  const swap = {
    id: 'swap',
    icon: ArrowLeftRight,
    label: t('swap'),
    onSelect: () => onChoose(pictures.toReversed()),
  };
  return (
    <>
      <IconButton
        ref={button}
        icon={Images}
        label={t('more')}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      <Menu
        isOpen={isOpen}
        anchorRef={button}
        label={t('more')}
        align="end"
        className="w-64"
        onClose={() => setOpen(false)}
        groups={[
          ...(candidates.length > leastPictures
            ? [{ id: 'choose', title: t('choose'), items: choices }]
            : []),
          ...(pictures.length === leastPictures ? [{ id: 'order', items: [swap] }] : []),
          { id: 'colours', title: t('colours'), items: colours },
        ]}
      />
    </>
  );
}
