'use client';

import { Monitor, Smartphone, Tablet } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { type Device, devices } from './devices';

interface DeviceChoiceProps {
  readonly device: Device;
  readonly onChoose: (device: Device) => void;
}

const icons = { phone: Smartphone, tablet: Tablet, desktop: Monitor } as const;

/** How wide the window is that a page is tried in. */
export function DeviceChoice({ device: chosen, onChoose }: DeviceChoiceProps) {
  const t = useTranslations('results.preview');
  const group = useId();
  return (
    <fieldset className="flex rounded-lg bg-panel p-0.5">
      <legend className="sr-only">{t('width')}</legend>
      {devices.map((device) => {
        const Icon = icons[device.id];
        return (
          <label
            key={device.id}
            data-tooltip={t('widthHint', { device: t(device.id), width: device.width })}
            className="relative flex h-7 cursor-pointer items-center gap-1.5 rounded-md px-2 text-ink-soft text-xs transition-colors hover:text-ink has-checked:bg-raised has-checked:text-ink has-checked:shadow-sm has-focus-visible:outline-2 has-focus-visible:outline-accent pointer-coarse:h-9"
          >
            <input
              type="radio"
              name={group}
              aria-label={t(device.id)}
              checked={device.id === chosen.id}
              onChange={() => onChoose(device)}
              className="absolute inset-0 m-0 cursor-pointer appearance-none rounded-md opacity-0"
            />
            <Icon aria-hidden size={15} strokeWidth={1.75} />
            <span aria-hidden="true" className="max-sm:hidden">
              {t(device.id)}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
