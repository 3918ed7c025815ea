'use client';

import { useTranslations } from 'next-intl';
import { useCompareStore } from '@/components/state/compare-tools';

/** Of three or four pictures, which two are laid on each other. */
export function PairChoice() {
  const t = useTranslations('compare.pair');
  const [one, other] = useCompareStore((state) => state.pair);
  const setPair = useCompareStore((state) => state.setPair);
  return (
    <div className="flex min-w-0 items-center gap-2">
      <PictureSelect
        label={t('first')}
        value={one}
        onChoose={(index) => setPair([index, index === other ? one : other])}
      />
      <PictureSelect
        label={t('second')}
        value={other}
        onChoose={(index) => setPair([index === one ? other : one, index])}
      />
    </div>
  );
}

interface PictureSelectProps {
  readonly label: string;
  readonly value: number;
  readonly onChoose: (index: number) => void;
}

function PictureSelect({ label, value, onChoose }: PictureSelectProps) {
  const pictures = useCompareStore((state) => state.pictures);
  return (
    <select
      aria-label={label}
      value={value}
      onChange={(event) => onChoose(Number(event.target.value))}
      className="h-7 min-w-0 max-w-40 rounded-lg border border-control bg-raised px-2 text-ink text-sm pointer-coarse:h-10"
    >
      {pictures.map(({ id, name }, index) => (
        <option key={id} value={index}>
          {name}
        </option>
      ))}
    </select>
  );
}
