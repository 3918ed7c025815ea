'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useCompareStore } from '@/components/state/compare-tools';
import type { PlacedAlignment } from '@/lib/compare/compare-view';

/** How each of the other pictures lies on the first, how that came about, and why the last attempt came to nothing. */
export function AlignFacts() {
  const t = useTranslations('changes.align');
  const pictures = useCompareStore((state) => state.pictures);
  const alignments = useCompareStore((state) => state.alignments);
  const { isAligning, alignTrouble } = useCompareStore((state) => state.work);
  return (
    <>
      <ul className="flex flex-col gap-2">
        {pictures.slice(1).map(({ id, name }, index) => {
          const alignment = alignments[index + 1];
          return (
            alignment && (
              <AlignFact key={id} name={name} alignment={alignment} isAlone={pictures.length === 2} />
            )
          );
        })}
      </ul>
      <output className="empty:hidden">
        {isAligning && <span className="text-ink-soft">{t('working')}</span>}
        {!isAligning && alignTrouble !== null && (
          <span className="text-danger">
            {'name' in alignTrouble
              ? t(`trouble.${alignTrouble.code}`, { name: alignTrouble.name })
              : t(`trouble.${alignTrouble.code}`, {
                  degrees: alignTrouble.code === 'turned' ? alignTrouble.degrees : 0,
                })}
          </span>
        )}
      </output>
    </>
  );
}

interface AlignFactProps {
  readonly name: string;
  readonly alignment: PlacedAlignment;
  readonly isAlone: boolean;
}

function AlignFact({ name, alignment: { scale, dx, dy, method, confidence }, isAlone }: AlignFactProps) {
  const t = useTranslations('changes.align');
  const format = useFormatter();
  const size = format.number(scale, { style: 'percent', maximumFractionDigits: 2 });
  return (
    <li className="flex flex-col">
      {!isAlone && <span className="truncate font-medium">{name}</span>}
      <span>
        {t(`methods.${method}`)}
        {confidence !== undefined &&
          ` ${t('confidence', { share: format.number(confidence, { style: 'percent', maximumFractionDigits: 0 }) })}`}
      </span>
      <span className="text-ink-soft text-xs tabular-nums">
        {t('place', { size, x: rounded(dx), y: rounded(dy) })}
      </span>
    </li>
  );
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
