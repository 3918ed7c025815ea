import { clsx } from 'clsx';

interface SwitchProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  /** Id of the visible text that names the switch. */
  readonly labelledBy?: string;
  readonly label?: string;
  readonly describedBy?: string | undefined;
  readonly isDisabled?: boolean;
}

export function Switch({ isOn, onChange, labelledBy, label, describedBy, isDisabled = false }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={isOn}
      aria-label={label}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      disabled={isDisabled}
      onClick={() => onChange(!isOn)}
      className="group inline-flex h-6 shrink-0 items-center disabled:opacity-50"
    >
      <span
        className={clsx(
          'flex h-4 w-7 items-center rounded-full px-0.5 transition-colors forced-colors:border forced-colors:border-[ButtonText]',
          isOn ? 'bg-accent' : 'bg-ink-faint',
        )}
      >
        <span
          className={clsx(
            'size-3 rounded-full transition-transform forced-colors:bg-[ButtonText]',
            isOn ? 'translate-x-3 bg-accent-ink' : 'bg-bg',
          )}
        />
      </span>
    </button>
  );
}
