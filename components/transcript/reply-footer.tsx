'use client';

import { RefreshCw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useWorkspace } from '@/components/state/workspace-context';
import { IconButton } from '@/components/ui/icon-button';
import type { ReplyTiming, TokenEstimate } from '@/lib/conversation/rows';
import type { Usage } from '@/lib/protocol/turn-event';
import { CopyButton } from './copy-button';
import { ReplyFacts } from './reply-facts';
import { VersionSwitch } from './version-switch';

interface ReplyFooterProps {
  readonly id: string;
  readonly isGrowing: boolean;
  readonly hasText: boolean;
  readonly model: string;
  readonly usage: Usage | null;
  readonly estimate: TokenEstimate | undefined;
  readonly timing: ReplyTiming;
}

/**
 * What can be done with a reply, then the facts about it. What can be done stands there while the reply
 * grows, so that it does not move at the end; the facts wait until they are complete.
 */
export function ReplyFooter({ id, isGrowing, hasText, ...facts }: ReplyFooterProps) {
  const t = useTranslations('transcript');
  const workspace = useWorkspace();
  const readText = () => {
    const message = workspace.conversations.getState().messages[id];
    return message?.text ?? '';
  };
  return (
    <div className="flex min-h-8 w-fit max-w-full flex-wrap content-start items-center gap-x-3 gap-y-1 pointer-coarse:min-h-10">
      <div className="presenting:hidden -ml-1.5 flex items-center">
        {isGrowing && !hasText && <span className="size-7 pointer-coarse:size-9" />}
        {hasText && <CopyButton label={t('copy')} read={readText} />}
        {workspace.isReplay !== true && (
          <IconButton
            icon={RefreshCw}
            size="small"
            label={t('regenerate')}
            isIdle={isGrowing}
            onClick={() => workspace.regenerate(id)}
          />
        )}
        <VersionSwitch id={id} isDisabled={isGrowing} />
      </div>
      {!isGrowing && <ReplyFacts {...facts} />}
    </div>
  );
}
