'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useVersions } from '@/components/state/use-path';
import { useWorkspace } from '@/components/state/workspace-context';
import { IconButton } from '@/components/ui/icon-button';

interface VersionSwitchProps {
  readonly id: string;
  readonly isDisabled: boolean;
}

/** Goes through the versions of a message; nothing while there is only one. */
export function VersionSwitch({ id, isDisabled }: VersionSwitchProps) {
  const t = useTranslations('transcript');
  const workspace = useWorkspace();
  const { index, count } = useVersions(id);
  if (count < 2) return null;
  return (
    <>
      <IconButton
        icon={ChevronLeft}
        size="small"
        label={t('previousVersion')}
        isIdle={isDisabled || index === 0}
        onClick={() => workspace.showVersion(id, -1)}
      />
      <span className="text-ink-soft text-xs tabular-nums">
        {t('versionOf', { number: index + 1, count })}
      </span>
      <IconButton
        icon={ChevronRight}
        size="small"
        label={t('nextVersion')}
        isIdle={isDisabled || index === count - 1}
        onClick={() => workspace.showVersion(id, 1)}
      />
    </>
  );
}
