'use client';

import { ArrowUp, Square } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useStreamingReplyId } from '@/components/state/use-streaming';
import { useWorkspace } from '@/components/state/workspace-context';
import { IconButton } from '@/components/ui/icon-button';
import { messageBox, rescueFocus } from '@/components/ui/rescue-focus';
import { AddressButton } from './address-button';
import { AttachButton } from './attach-button';
import { CameraButton } from './camera-button';
import { ModelField } from './model-field';
import { MoreButton } from './more-button';
import { OptionsButton } from './options-button';
import { TasksButton } from './tasks-button';
import { ThinkingSwitch } from './thinking-switch';

export function ComposerRow({ canSend }: { canSend: boolean }) {
  const t = useTranslations('composer');
  const workspace = useWorkspace();
  const isStreaming = useStreamingReplyId() !== null;
  const stop = () => {
    workspace.stop();
    rescueFocus(messageBox);
  };
  return (
    <div className="flex items-center gap-1 p-2">
      <AttachButton />
      <CameraButton />
      <AddressButton />
      <MoreButton />
      <TasksButton />
      <div className="min-w-0 flex-1" />
      <ModelField />
      <ThinkingSwitch />
      <OptionsButton />
      {isStreaming && <IconButton icon={Square} tone="solid" label={t('stop')} onClick={stop} />}
      {(!isStreaming || canSend) && (
        <IconButton type="submit" icon={ArrowUp} tone="primary" label={t('send')} disabled={!canSend} />
      )}
    </div>
  );
}
