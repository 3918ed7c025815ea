import { clsx } from 'clsx';
import { ChevronDown } from 'lucide-react';

interface ReadingSelectProps<Value extends string> {
  readonly id: string;
  readonly label: string;
  /** The label is read out but not seen: what stands beside it says the same. */
  readonly isLabelHidden?: boolean;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChoose: (value: Value) => void;
}

/** A choice among a few, by the system's own list: it suits fingers, keys and screen readers alike. */
export function ReadingSelect<Value extends string>({
  id,
  label,
  isLabelHidden = false,
  value,
  options,
  onChoose,
}: ReadingSelectProps<Value>) {
  return (
    <div className="grid min-w-0 gap-1">
      <label htmlFor={id} className={isLabelHidden ? 'sr-only' : 'font-medium text-ink text-xs'}>
        {label}
      </label>
      <span className="relative block min-w-0">
        <select
          id={id}
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen) onChoose(chosen.value);
          }}
          className={clsx(
            'w-full min-w-0 appearance-none truncate rounded-lg border border-control bg-raised pr-7 pl-2 text-ink text-xs',
            'h-7 pointer-coarse:h-10 pointer-coarse:text-field',
          )}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown
          aria-hidden
          size={14}
          className="pointer-events-none absolute inset-y-0 right-2 my-auto text-ink-soft"
        />
      </span>
    </div>
  );
}
