'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { type PictureSize, pictureSizes } from './report-choices';

interface ReportPicturesProps {
  readonly size: PictureSize;
  readonly onChoose: (size: PictureSize) => void;
}

/** How large pictures stand in the report. */
export function ReportPictures({ size, onChoose }: ReportPicturesProps) {
  const t = useTranslations('report.sizes');
  const id = useId();
  return (
    <fieldset className="min-w-0">
      <legend className="font-medium text-ink text-sm">{t('title')}</legend>
      <div className="mt-1 grid gap-2 sm:grid-cols-3">
        {pictureSizes.map((each) => (
          <div
            key={each}
            className={clsx(
              'flex gap-2.5 rounded-lg border px-3 py-2',
              each === size ? 'border-accent bg-accent-soft' : 'border-line',
            )}
          >
            <input
              id={`${id}${each}`}
              type="radio"
              name={id}
              checked={each === size}
              aria-describedby={`${id}${each}note`}
              onChange={() => onChoose(each)}
              className="mt-0.5 size-4 shrink-0 accent-accent"
            />
            <div className="min-w-0 text-sm">
              <label htmlFor={`${id}${each}`} className="block font-medium text-ink">
                {t(each)}
              </label>
              <p id={`${id}${each}note`} className="text-ink-soft text-xs">
                {t(`${each}Note`)}
              </p>
            </div>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
