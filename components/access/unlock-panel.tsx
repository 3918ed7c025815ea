'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useWorkspace } from '@/components/state/workspace-context';
import { useAccess } from './access-context';
import { tellTabs } from './access-tabs';
import { UnlockForm } from './unlock-form';

/** Unlocks again in place. Whoever turns out to be somebody else gets a page, and a storage, of their own. */
export function UnlockPanel({ onClose }: { onClose: () => void }) {
  const t = useTranslations('access.unlockAgain');
  const router = useRouter();
  const workspace = useWorkspace();
  const { facts, showFacts } = useAccess();
  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink-soft text-sm">{t('text')}</p>
      <UnlockForm
        onUnlocked={(unlocked) => {
          tellTabs({ kind: 'changed' });
          if (unlocked.name !== facts.name) return location.reload();
          showFacts(unlocked);
          void workspace.loadModels();
          // A language that was chosen meanwhile is shown now.
          router.refresh();
          onClose();
        }}
      />
    </div>
  );
}
