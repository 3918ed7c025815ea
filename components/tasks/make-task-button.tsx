'use client';

import { ListPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { showTaskDialog } from '@/components/state/task-dialog';
import { useWorkspace } from '@/components/state/workspace-context';
import { IconButton } from '@/components/ui/icon-button';
import type { AssistantMessage, Message, UserMessage } from '@/lib/conversation/rows';
import { newId } from '@/lib/core/ids';
import { taskFromMessage } from './task-from-message';

/** Makes a task of what was asked here, to be asked again with other pictures. */
export function MakeTaskButton({ message }: { message: UserMessage }) {
  const t = useTranslations('tasks');
  const { conversations, preferences } = useWorkspace();
  const open = () => {
    const reply = replyTo(message.id, conversations.getState().messages);
    const task = taskFromMessage(newId(), message, reply, preferences.getState());
    showTaskDialog({ kind: 'edit', task });
  };
  return <IconButton icon={ListPlus} size="small" label={t('make')} onClick={open} />;
}

/** The newest one. */
function replyTo(id: string, messages: Readonly<Record<string, Message>>): AssistantMessage | null {
  return (
    Object.values(messages)
      .filter((row): row is AssistantMessage => row.role === 'assistant' && row.parentId === id)
      .sort((one, other) => other.createdAtMs - one.createdAtMs)[0] ?? null
  );
}
