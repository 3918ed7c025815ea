'use client';

import { useTranslations } from 'next-intl';
import { useSelectedModel } from '@/components/state/use-models';
import { usePreferences } from '@/components/state/use-preferences';
import { useWorkspace } from '@/components/state/workspace-context';
import { OptionsSwitch } from './options-switch';

/** Shown off for a model that cannot search, whatever was chosen: it is not asked to. */
export function OptionsWebSearch() {
  const t = useTranslations('sources');
  const workspace = useWorkspace();
  const isWanted = usePreferences((preferences) => preferences.webSearch);
  const { takesSearch } = useSelectedModel();
  return (
    <OptionsSwitch
      label={t('webSearch')}
      note={takesSearch ? t('webSearchNote') : t('noWebSearch')}
      isOn={isWanted && takesSearch}
      isDisabled={!takesSearch}
      onChange={(webSearch) => workspace.setOptions({ webSearch })}
    />
  );
}
