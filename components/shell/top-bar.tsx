'use client';

import { PanelLeftOpen, SquarePen } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { OwnKeyLabel } from '@/components/access/own-key-label';
import { ConversationDoor } from '@/components/compare/conversation-door';
import { PresentButton } from '@/components/presenter/present-button';
import { useCurrentConversation } from '@/components/state/use-conversations';
import { useWorkspace } from '@/components/state/workspace-context';
import { Dialog } from '@/components/ui/dialog';
import { IconButton } from '@/components/ui/icon-button';
import { sidebarCookie } from './layout-choice';
import { rememberInCookie } from './remember-in-cookie';
import { Sidebar } from './sidebar';
import { Wordmark } from './wordmark';

interface TopBarProps {
  readonly isSidebarHidden: boolean;
  readonly onShowSidebar: () => void;
}

export function TopBar({ isSidebarHidden, onShowSidebar }: TopBarProps) {
  const t = useTranslations('shell');
  const workspace = useWorkspace();
  const conversation = useCurrentConversation();
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  const closeDrawer = () => setDrawerOpen(false);
  return (
    <header className="flex h-12 shrink-0 items-center gap-2 px-3">
      <IconButton
        icon={PanelLeftOpen}
        label={t('openConversations')}
        aria-haspopup="dialog"
        onClick={() => setDrawerOpen(true)}
        className="stage:hidden"
      />
      {isSidebarHidden && (
        <IconButton
          icon={PanelLeftOpen}
          label={t('showSidebar')}
          onClick={() => {
            rememberInCookie(sidebarCookie, null);
            onShowSidebar();
          }}
          className="max-stage:hidden"
        />
      )}
      <h1 className="min-w-0 flex-1 truncate px-1 font-medium text-ink-soft text-sm">
        {conversation === null ? (
          <span className={isSidebarHidden ? '' : 'stage:sr-only'}>
            <Wordmark />
          </span>
        ) : (
          conversation.title || t('untitled')
        )}
      </h1>
      <OwnKeyLabel />
      <ConversationDoor />
      <PresentButton />
      {conversation !== null && (
        <IconButton
          icon={SquarePen}
          label={t('newChat')}
          onClick={() => workspace.newConversation()}
          className={isSidebarHidden ? '' : 'stage:hidden'}
        />
      )}
      <Dialog isOpen={isDrawerOpen} title={t('conversations')} shape="drawer" isBare onClose={closeDrawer}>
        <Sidebar onHide={closeDrawer} onLeave={closeDrawer} />
      </Dialog>
    </header>
  );
}
