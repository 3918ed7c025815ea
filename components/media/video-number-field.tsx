'use client';

import { useId } from 'react';

interface VideoNumberFieldProps {
  readonly label: string;
  /** Null: what is chosen automatically. */
  readonly value: number | null;
  readonly automatic: string;
  readonly bounds: { readonly min: number; readonly max: number; readonly step: number };
  readonly onChange: (value: number | null) => void;
}

/** A number that may be left to the automatic choice: the field is empty then, and says what that is. */
export function VideoNumberField({ label, value, automatic, bounds, onChange }: VideoNumberFieldProps) {
  const id = useId();
  return (
    <div className="flex items-center justify-between gap-3">
      <label htmlFor={id} className="text-ink-soft text-sm">
        {label}
      </label>
      <input
        {...bounds}
        id={id}
        type="number"
        inputMode={bounds.step < 1 ? 'decimal' : 'numeric'}
        value={value ?? ''}
        placeholder={automatic}
        onChange={({ currentTarget: { valueAsNumber } }) => {
          const wanted = Number.isNaN(valueAsNumber) ? null : valueAsNumber;
          onChange(wanted === null || wanted <= 0 ? null : Math.min(wanted, bounds.max));
        }}
        className="h-8 w-36 rounded-lg border border-control bg-bg px-2 text-right text-sm tabular-nums placeholder:text-ink-faint pointer-coarse:h-10 pointer-coarse:text-field"
      />
    </div>
  );
}
