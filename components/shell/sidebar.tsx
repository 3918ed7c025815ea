'use client';

import { PanelLeftClose, Search, SquarePen } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AccountRow } from '@/components/access/account-row';
import { ConnectButton } from '@/components/access/connect-button';
import { useWorkspace } from '@/components/state/workspace-context';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { ConversationList } from './conversation-list';
import { LanguageMenu } from './language-menu';
import { ThemeMenu } from './theme-menu';
import { Wordmark } from './wordmark';

interface SidebarProps {
  readonly onHide: () => void;
  /** Called after something was chosen; the drawer closes itself then. */
  readonly onLeave?: () => void;
}

export function Sidebar({ onHide, onLeave }: SidebarProps) {
  const t = useTranslations('shell');
  const workspace = useWorkspace();
  const [words, setWords] = useState('');
  return (
    <nav aria-label={t('conversations')} className="flex h-full w-full flex-col">
      <div className="flex h-12 shrink-0 items-center gap-2 pr-2 pl-4">
        <Wordmark />
        <span className="flex-1" />
        <IconButton icon={PanelLeftClose} label={t('hideSidebar')} onClick={onHide} />
      </div>
      <div className="flex flex-col gap-2 px-2 pb-2">
        <Button
          className="w-full justify-start"
          onClick={() => {
            workspace.newConversation();
            onLeave?.();
          }}
        >
          <SquarePen aria-hidden size={15} strokeWidth={1.75} />
          {t('newChat')}
        </Button>
        <div className="relative">
          <Search
            aria-hidden
            size={15}
            strokeWidth={1.75}
            className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-ink-faint"
          />
          <input
            type="search"
            aria-label={t('search')}
            placeholder={t('search')}
            value={words}
            onChange={(event) => setWords(event.target.value)}
            className="h-8 w-full rounded-lg bg-transparent pr-2 pl-8 text-ink text-sm placeholder:text-ink-faint hover:bg-hover focus:bg-raised pointer-coarse:h-10 pointer-coarse:text-field"
          />
        </div>
      </div>
      <ConversationList words={words} onOpen={onLeave} />
      <div className="flex shrink-0 flex-col gap-1 border-line border-t p-2">
        <AccountRow onLeave={onLeave} />
        <div className="flex items-center gap-1">
          <ThemeMenu />
          <LanguageMenu />
          <span className="flex-1" />
          <ConnectButton onLeave={onLeave} />
        </div>
      </div>
    </nav>
  );
}
