'use client';

import { useTranslations } from 'next-intl';
import { useAccess } from '@/components/access/access-context';
import { useAccessDoors } from '@/components/access/use-access-doors';
import { useWorkspace } from '@/components/state/workspace-context';
import type { Failure } from '@/lib/protocol/failure';
import { failureTable, type Remedy } from '@/lib/protocol/failure-table';

interface WayOut {
  readonly label: string;
  readonly take: () => void;
}

interface Remedies {
  /** What helps besides trying again; null where that is all, or where the words alone help. */
  readonly wayOut: WayOut | null;
  /** Trying again may help: by itself, or once somebody has done what the words say. */
  readonly isRetryOffered: boolean;
}

/** After these a person tries the same message again; the others ask for another message, or try again themselves. */
const retriedAfter: readonly Remedy[] = ['retry', 'unlock', 'connect', 'choose-model', 'ask-operator'];

/** What a person can do about a reply's failure, beside reading why it failed. */
export function useRemedies(messageId: string, failure: Failure): Remedies {
  const t = useTranslations();
  const workspace = useWorkspace();
  const { facts } = useAccess();
  const doors = useAccessDoors();
  const { remedy, retry } = failureTable[failure.code];
  const answerWithThinking = (isOn: boolean) => () => {
    workspace.setThinking(isOn);
    void workspace.regenerate(messageId);
  };
  const ways: Readonly<Record<Remedy, WayOut | null>> = {
    retry: null,
    edit: null,
    'ask-operator': null,
    'new-chat': { label: t('shell.newChat'), take: workspace.newConversation },
    'choose-model': {
      label: t('waiting.chooseModel'),
      take: () => document.getElementById('model')?.click(),
    },
    'switch-thinking-on': { label: t('waiting.switchOn'), take: answerWithThinking(true) },
    'switch-thinking-off': { label: t('waiting.switchOff'), take: answerWithThinking(false) },
    unlock: { label: t('waiting.unlock'), take: doors.openUnlock },
    connect: facts.mayConnect ? { label: t('waiting.connect'), take: doors.openConnect } : null,
    reload: { label: t('waiting.reload'), take: () => location.reload() },
  };
  return { wayOut: ways[remedy], isRetryOffered: retry !== 'never' || retriedAfter.includes(remedy) };
}
