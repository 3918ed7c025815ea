'use client';

import { useTranslations } from 'next-intl';
import { OptionsSwitch } from '@/components/composer/options-switch';
import type { ReportChoices } from './report-choices';

type Parts = Pick<ReportChoices, 'hasReasoning' | 'hasParameters' | 'hasLocation'>;

interface ReportPartsProps {
  readonly choices: Parts;
  readonly onChange: (changed: Partial<Parts>) => void;
}

/** What the report may hold besides questions, answers and pictures. */
export function ReportParts({ choices, onChange }: ReportPartsProps) {
  const t = useTranslations('report');
  return (
    <div className="flex flex-col gap-3 text-sm">
      <OptionsSwitch
        label={t('reasoning')}
        note={t('reasoningNote')}
        isOn={choices.hasReasoning}
        onChange={(hasReasoning) => onChange({ hasReasoning })}
      />
      <OptionsSwitch
        label={t('parameters')}
        note={t('parametersNote')}
        isOn={choices.hasParameters}
        onChange={(hasParameters) => onChange({ hasParameters })}
      />
      <OptionsSwitch
        label={t('location')}
        note={t('locationNote')}
        isOn={choices.hasLocation}
        onChange={(hasLocation) => onChange({ hasLocation })}
      />
    </div>
  );
}
