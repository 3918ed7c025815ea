import { clsx } from 'clsx';

interface SwitchProps {
  /** For the `label` element that names it: a press on its words switches too. */
  readonly id: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly describedBy?: string | undefined;
  readonly isDisabled?: boolean;
}

export function Switch({ id, isOn, onChange, describedBy, isDisabled = false }: SwitchProps) {
  return (
    <button
      id={id}
      type="button"
      role="switch"
      aria-checked={isOn}
      aria-describedby={describedBy}
      disabled={isDisabled}
      onClick={() => onChange(!isOn)}
      className="inline-flex h-6 shrink-0 items-center justify-center disabled:opacity-50 pointer-coarse:h-10 pointer-coarse:min-w-10"
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
