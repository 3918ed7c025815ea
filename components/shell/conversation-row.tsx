'use client';

import { clsx } from 'clsx';
import { CirclePlay, Disc, Ellipsis, FileText, Pencil, Presentation, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { usePresent } from '@/components/presenter/presenter-context';
import { useReplay } from '@/components/presenter/replay-context';
import { useReport } from '@/components/report/report-context';
import { useWorkspace } from '@/components/state/workspace-context';
import { fetched } from '@/components/ui/fetched';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import { rescueFocus } from '@/components/ui/rescue-focus';
import type { Conversation } from '@/lib/conversation/rows';

const RenameField = fetched(() => import('./rename-field').then((module) => module.RenameField));

interface ConversationRowProps {
  readonly conversation: Conversation;
  readonly isCurrent: boolean;
  readonly onOpen: (() => void) | undefined;
}

export function ConversationRow({ conversation, isCurrent, onOpen }: ConversationRowProps) {
  const t = useTranslations('shell');
  const replayWords = useTranslations('replay');
  const presenterWords = useTranslations('presenter');
  const reportWords = useTranslations('report');
  const workspace = useWorkspace();
  const replay = useReplay();
  const present = usePresent();
  const openReport = useReport();
  const menuButton = useRef<HTMLButtonElement>(null);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const [isRenaming, setRenaming] = useState(false);
  const title = conversation.title || t('untitled');

  if (isRenaming) {
    return (
      <li>
        <RenameField
          title={conversation.title}
          onDone={(newTitle) => {
            if (newTitle !== null) workspace.renameConversation(conversation.id, newTitle);
            setRenaming(false);
            rescueFocus(() => menuButton.current);
          }}
        />
      </li>
    );
  }
  return (
    <li
      className={clsx(
        'group flex h-8 items-center rounded-lg pr-1 transition-colors hover:bg-hover pointer-coarse:h-11',
        isCurrent && 'bg-hover',
      )}
    >
      <button
        type="button"
        aria-current={isCurrent ? 'true' : undefined}
        onClick={() => {
          workspace.openConversation(conversation.id);
          onOpen?.();
        }}
        onDoubleClick={() => setRenaming(true)}
        className={clsx(
          'h-full min-w-0 flex-1 truncate rounded-lg px-3 text-left text-sm',
          isCurrent ? 'font-medium text-ink' : 'text-ink-soft group-hover:text-ink',
        )}
      >
        {title}
      </button>
      <IconButton
        ref={menuButton}
        icon={Ellipsis}
        size="small"
        label={t('conversationMenu', { title })}
        aria-haspopup="menu"
        aria-expanded={isMenuOpen}
        onClick={() => setMenuOpen(!isMenuOpen)}
        className="size-6 opacity-0 focus-visible:opacity-100 aria-expanded:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100"
      />
      <Menu
        isOpen={isMenuOpen}
        anchorRef={menuButton}
        label={t('conversationMenu', { title })}
        align="end"
        onClose={() => setMenuOpen(false)}
        groups={[
          {
            id: 'row',
            items: [
              { id: 'rename', label: t('rename'), icon: Pencil, onSelect: () => setRenaming(true) },
              {
                id: 'replay',
                label: replayWords('replay'),
                icon: CirclePlay,
                onSelect: () => {
                  onOpen?.();
                  void replay.play(conversation.id);
                },
              },
              {
                id: 'record',
                label: replayWords('record.open'),
                icon: Disc,
                onSelect: () => {
                  onOpen?.();
                  void replay.record(conversation.id);
                },
              },
              {
                id: 'present',
                label: presenterWords('present'),
                icon: Presentation,
                onSelect: () => {
                  onOpen?.();
                  void workspace.openConversation(conversation.id).then(() => present('here'));
                },
              },
              {
                id: 'report',
                label: reportWords('report'),
                icon: FileText,
                onSelect: () => {
                  onOpen?.();
                  void openReport(conversation.id);
                },
              },
              {
                id: 'delete',
                label: t('delete'),
                icon: Trash2,
                isDangerous: true,
                onSelect: () => workspace.removeConversation(conversation.id),
              },
            ],
          },
        ]}
      />
    </li>
  );
}
