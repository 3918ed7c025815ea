'use client';

import { useTranslations } from 'next-intl';
import { useWorkspace } from '@/components/state/workspace-context';
import { Button } from '@/components/ui/button';
import { messageBox, rescueFocus } from '@/components/ui/rescue-focus';
import type { NumberedAttachment } from '@/lib/conversation/rows';
import { useLeftOutReason } from './use-left-out-reason';

interface LeftOutMarkProps {
  readonly messageId: string;
  readonly numbered: NumberedAttachment;
}

/** Below the thumbnail of what later turns go without: why, and the way to take it in again. */
export function LeftOutMark({ messageId, numbered }: LeftOutMarkProps) {
  const t = useTranslations('leaving');
  const workspace = useWorkspace();
  const words = useLeftOutReason()(numbered);
  const { number, attachment } = numbered;
  const takeIn = () => {
    workspace.leaveOut(messageId, [attachment.id], false);
    rescueFocus(messageBox);
  };
  return (
    <div className="flex w-0 min-w-[max(100%,6rem)] flex-col items-end gap-0.5 text-right">
      <p className="text-warning text-xs">{words}</p>
      <Button
        tone="link"
        size="inline"
        className="watching:hidden text-xs pointer-coarse:min-h-10"
        onClick={takeIn}
      >
        {t('sendAgain')}{' '}
        <span className="sr-only">{t('sendAgainWhich', { kind: attachment.kind, number })}</span>
      </Button>
    </div>
  );
}
