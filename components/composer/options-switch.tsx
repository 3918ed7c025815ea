'use client';

import { useId } from 'react';
import { Switch } from '@/components/ui/switch';

interface OptionsSwitchProps {
  readonly label: string;
  readonly note: string;
  readonly isOn: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** One switch of the options with what it does below its name. */
export function OptionsSwitch({ label, note, isOn, isDisabled = false, onChange }: OptionsSwitchProps) {
  const id = useId();
  return (
    <div className="flex items-start justify-between gap-4">
      <div>
        <label htmlFor={id} className={isDisabled ? 'font-medium' : 'cursor-pointer font-medium'}>
          {label}
        </label>
        <p id={`${id}note`} className="text-ink-faint text-xs">
          {note}
        </p>
      </div>
      <Switch isOn={isOn} isDisabled={isDisabled} id={id} describedBy={`${id}note`} onChange={onChange} />
    </div>
  );
}
