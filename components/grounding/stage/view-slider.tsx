'use client';

import type { RefObject } from 'react';
import { useId } from 'react';

interface ViewSliderProps {
  readonly label: string;
  readonly value: number;
  readonly bounds: { readonly min: number; readonly max: number; readonly step: number };
  /** The value as it is read, such as "60 %". */
  readonly shown: string;
  readonly onChange: (value: number) => void;
  readonly sliderRef?: RefObject<HTMLInputElement | null>;
}

/** A slider with its value beside its name. */
export function ViewSlider({ label, value, bounds, shown, onChange, sliderRef }: ViewSliderProps) {
  const id = useId();
  return (
    <div className="flex flex-col">
      <div className="flex items-center justify-between gap-2">
        <label htmlFor={id}>{label}</label>
        <span aria-hidden="true" className="text-ink-soft tabular-nums">
          {shown}
        </span>
      </div>
      <input
        {...bounds}
        ref={sliderRef}
        id={id}
        type="range"
        value={value}
        aria-valuetext={shown}
        onChange={(event) => onChange(event.target.valueAsNumber)}
        className="h-6 w-full accent-accent pointer-coarse:h-10"
      />
    </div>
  );
}
