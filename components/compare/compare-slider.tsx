'use client';

import { useId } from 'react';

interface CompareSliderProps {
  readonly label: string;
  readonly value: number;
  readonly bounds: { readonly min: number; readonly max: number; readonly step: number };
  /** The value as it is read, such as "60 %". */
  readonly shown: string;
  readonly onChange: (value: number) => void;
}

/** A slider in one line with its name and its value. */
export function CompareSlider({ label, value, bounds, shown, onChange }: CompareSliderProps) {
  const id = useId();
  return (
    <div className="flex min-w-0 max-w-96 grow basis-56 items-center gap-3 text-sm">
      <label htmlFor={id} className="whitespace-nowrap text-ink-soft">
        {label}
      </label>
      <input
        {...bounds}
        id={id}
        type="range"
        value={value}
        aria-valuetext={shown}
        onChange={(event) => onChange(event.target.valueAsNumber)}
        className="h-8 w-20 min-w-0 flex-1 accent-accent pointer-coarse:h-10"
      />
      <span aria-hidden="true" className="min-w-10 text-ink-soft tabular-nums">
        {shown}
      </span>
    </div>
  );
}
