'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { PixelSize } from '@/lib/catalogue/smart-resize';
import { type CropPart, partInRatio, typedPart, wholeOf } from './crop-part';

interface CropControlsProps {
  readonly size: PixelSize;
  readonly part: CropPart;
  readonly ratio: number | null;
  readonly onPart: (part: CropPart) => void;
  readonly onRatio: (ratio: number | null) => void;
}

const presets = ['1:1', '4:3', '3:4', '16:9', '9:16'] as const;

const numbers = ['x', 'y', 'width', 'height'] as const;

/** Ratios to choose from, and the part as numbers in pixels of the picture. */
export function CropControls({ size, part, ratio, onPart, onRatio }: CropControlsProps) {
  const t = useTranslations('tray.crop');
  const choose = (chosen: number | null) => {
    onRatio(chosen);
    onPart(partInRatio(part, chosen, size));
  };
  const ratios = [
    { name: t('free'), value: null },
    { name: t('asPicture'), value: size.width / size.height },
    ...presets.map((name) => ({ name, value: ratioOf(name) })),
  ];
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <fieldset className="flex flex-wrap gap-1">
        <legend className="mb-1 text-ink-soft text-xs">{t('ratio')}</legend>
        {ratios.map(({ name, value }) => (
          <button
            key={name}
            type="button"
            aria-pressed={value === ratio}
            onClick={() => choose(value)}
            className={clsx(
              'h-8 rounded-lg border px-2.5 text-xs tabular-nums transition-colors pointer-coarse:h-10',
              value === ratio
                ? 'border-accent bg-accent-soft text-accent'
                : 'border-line text-ink-soft hover:bg-hover hover:text-ink',
            )}
          >
            {name}
          </button>
        ))}
      </fieldset>
      <div className="flex flex-wrap items-end gap-2 max-sm:grid max-sm:w-full max-sm:grid-cols-4">
        {numbers.map((field) => (
          <NumberField
            key={field}
            name={t(`number.${field}`)}
            value={part[field]}
            onChange={(value) => {
              onRatio(null);
              onPart(typedPart({ ...part, [field]: value }, size));
            }}
          />
        ))}
        <button
          type="button"
          onClick={() => {
            onRatio(null);
            onPart(wholeOf(size));
          }}
          className="h-8 rounded-lg px-2.5 text-accent text-xs underline-offset-4 hover:underline pointer-coarse:h-10"
        >
          {t('reset')}
        </button>
      </div>
    </div>
  );
}

function ratioOf(preset: (typeof presets)[number]): number {
  const [width = 1, height = 1] = preset.split(':').map(Number);
  return width / height;
}

interface NumberFieldProps {
  readonly name: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** While it is typed into it shows what was typed, also where that means another number by now. */
function NumberField({ name, value, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <label className="flex flex-col gap-1 text-ink-soft text-xs">
      {name}
      <input
        type="number"
        inputMode="numeric"
        min={0}
        value={typed ?? value}
        onChange={({ target }) => {
          setTyped(target.value);
          if (target.value !== '') onChange(target.valueAsNumber);
        }}
        onBlur={() => setTyped(null)}
        className="h-8 w-20 max-sm:w-full rounded-lg border border-control bg-raised px-2 text-ink text-sm tabular-nums outline-none focus:border-accent pointer-coarse:h-10 pointer-coarse:text-field"
      />
    </label>
  );
}
