'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useRef } from 'react';
import { DraftDoor } from '@/components/compare/draft-door';
import { useConversationState } from '@/components/state/use-conversations';
import { useCanSend, useDraft } from '@/components/state/use-draft';
import { useWorkspace } from '@/components/state/workspace-context';
import { TaskDialogs } from '@/components/tasks/task-dialogs';
import { fetched, fetchedAhead } from '@/components/ui/fetched';
import { messageBox, rescueFocus } from '@/components/ui/rescue-focus';
import { BudgetLine } from './budget-line';
import { ComposerRow } from './composer-row';
import { MessageBox } from './message-box';
import { usePasteAnywhere } from './use-paste-anywhere';
import { useTurnBudget } from './use-turn-budget';

const AttachmentTray = fetchedAhead(() =>
  import('./attachment-tray').then((module) => module.AttachmentTray),
);
const DraftTask = fetched(() => import('@/components/tasks/draft-task').then((module) => module.DraftTask));
const SendFailure = fetchedAhead(() => import('./send-failure').then((module) => module.SendFailure));

export function Composer() {
  const t = useTranslations('composer');
  const workspace = useWorkspace();
  const budget = useTurnBudget();
  const canSend = useCanSend() && budget?.isBlocked !== true;
  const hasAttachments = useDraft((draft) => draft.attachments.length > 0);
  const task = useDraft((draft) => draft.task);
  const sendFailure = useDraft((draft) => draft.sendFailure);
  const box = useRef<HTMLTextAreaElement>(null);
  const hasOpened = useRef(false);
  const currentId = useConversationState((state) => state.currentId);
  const focusBox = useCallback(() => box.current?.focus(), []);
  usePasteAnywhere(focusBox);

  // Words typed before the page's script ran have had no one to hear of them.
  useEffect(() => {
    const typed = box.current?.value ?? '';
    if (typed !== '' && workspace.draft.getState().text === '') workspace.setDraftText(typed);
  }, [workspace]);

  // Opening a conversation leads to the message box. When the page itself opens, whoever was quicker stays where they are.
  useEffect(() => {
    const isPageOpening = !hasOpened.current;
    if (currentId === undefined) return;
    hasOpened.current = true;
    if (isPageOpening) rescueFocus(messageBox);
    else messageBox()?.focus();
  }, [currentId]);

  const send = () => {
    if (!canSend) return;
    void workspace.send();
    rescueFocus(messageBox);
  };
  return (
    <div className="@container mx-auto w-full max-w-3xl px-3 pb-[max(0.5rem,env(safe-area-inset-bottom))] sm:px-4">
      {sendFailure !== null && <SendFailure failure={sendFailure} />}
      <form
        aria-label={t('form')}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
        className="rounded-xl border border-control bg-raised transition-colors focus-within:border-ink-soft"
      >
        {hasAttachments && (
          // One row high from the start: its code comes with the first file.
          <div className="min-h-21 pointer-coarse:min-h-23.5">
            <AttachmentTray />
            <DraftDoor />
          </div>
        )}
        {task !== undefined && (
          <div className="min-h-8.5 pointer-coarse:min-h-10.5">
            <DraftTask task={task} />
          </div>
        )}
        <MessageBox ref={box} onSend={send} />
        <ComposerRow canSend={canSend} />
      </form>
      <BudgetLine budget={budget} />
      <TaskDialogs />
    </div>
  );
}
