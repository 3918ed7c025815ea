'use client';

import { useTranslations } from 'next-intl';
import { useWorkspace } from '@/components/state/workspace-context';
import { Button } from '@/components/ui/button';
import { messageBox, rescueFocus } from '@/components/ui/rescue-focus';
import type { EarlierMedium } from '@/lib/conversation/turn-budget';
import { leaveOutEach } from './leave-out-each';
import { useBudgetWords } from './use-budget-words';

/** Which earlier pictures and videos are not sent again, and the way back. */
export function BudgetLeftOut({ media }: { readonly media: readonly EarlierMedium[] }) {
  const t = useTranslations('budget');
  const words = useBudgetWords();
  const workspace = useWorkspace();
  const takeIn = () => {
    leaveOutEach(workspace, media, false);
    rescueFocus(messageBox);
  };
  return (
    <p className="flex flex-wrap items-center gap-x-2">
      {t('leftOut', { what: words.media(media) })}
      <Button tone="link" size="inline" className="text-xs pointer-coarse:min-h-10" onClick={takeIn}>
        {t('takeIn')}
      </Button>
    </p>
  );
}
