'use client';

import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { readRegion } from '@/lib/conversation/access-client';
import type { KeyRegionName } from '@/lib/protocol/region';

interface RegionFieldProps {
  readonly regions: readonly KeyRegionName[];
  readonly region: KeyRegionName;
  readonly onChoose: (region: KeyRegionName) => void;
}

/** Where a key was made. */
export function RegionField({ regions, region, onChoose }: RegionFieldProps) {
  const t = useTranslations('access.connect');
  const id = useId();
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="font-medium">
        {t('region')}
      </label>
      <div className="relative">
        <select
          id={id}
          value={region}
          onChange={(event) => onChoose(readRegion(event.target.value) ?? region)}
          className="h-10 w-full appearance-none rounded-lg border border-control bg-raised pr-8 pl-3 text-ink pointer-coarse:text-field"
        >
          {regions.map((name) => (
            <option key={name} value={name}>
              {t(`regions.${name}`)}
            </option>
          ))}
        </select>
        <ChevronDown
          aria-hidden
          size={15}
          strokeWidth={1.75}
          className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-ink-soft"
        />
      </div>
    </div>
  );
}
