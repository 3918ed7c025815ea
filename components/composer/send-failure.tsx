'use client';

import { CircleAlert, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useCanSend } from '@/components/state/use-draft';
import { useWorkspace } from '@/components/state/workspace-context';
import { useFailureWords } from '@/components/transcript/use-failure-words';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { messageBox, rescueFocus } from '@/components/ui/rescue-focus';
import type { Failure } from '@/lib/protocol/failure';

/** Why the message did not go out. Its text and pictures are back in the box below. */
export function SendFailure({ failure }: { failure: Failure }) {
  const t = useTranslations('composer');
  const words = useFailureWords()(failure);
  const workspace = useWorkspace();
  const canSend = useCanSend();
  const leave = (verb: () => void) => () => {
    verb();
    rescueFocus(messageBox);
  };
  return (
    <div
      role="alert"
      className="mb-2 flex items-start gap-3 rounded-lg bg-danger-soft py-2 pr-2 pl-3 text-danger text-sm"
    >
      <CircleAlert aria-hidden size={16} strokeWidth={1.75} className="mt-1 shrink-0" />
      <div className="min-w-0 flex-1 py-0.5">
        <p className="font-medium">{words.title}</p>
        <p className="text-ink-soft">{words.hint}</p>
        {failure.upstreamMessage !== undefined && (
          <p className="break-words text-ink-soft text-xs">{failure.upstreamMessage}</p>
        )}
      </div>
      <Button size="small" disabled={!canSend} onClick={leave(workspace.send)}>
        {t('retry')}
      </Button>
      <IconButton icon={X} size="small" label={t('dismiss')} onClick={leave(workspace.dismissSendFailure)} />
    </div>
  );
}
