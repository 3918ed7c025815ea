'use client';

import { LogOut, UserRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { useAccess } from './access-context';

interface AccountRowProps {
  /** Called when a dialog opens; the drawer closes itself then. */
  readonly onLeave: (() => void) | undefined;
}

/** Whose code this page was unlocked with, and the way out. Nothing where the server asks for none. */
export function AccountRow({ onLeave }: AccountRowProps) {
  const t = useTranslations('access');
  const { facts, open } = useAccess();
  if (facts.name === null) return null;
  return (
    <div className="flex items-center gap-2 pl-2">
      <UserRound aria-hidden size={15} strokeWidth={1.75} className="shrink-0 text-ink-faint" />
      <span className="min-w-0 flex-1 truncate text-ink-soft text-sm" title={facts.name}>
        <span className="sr-only">{t('account.signedInAs', { name: facts.name })}</span>
        <span aria-hidden>{facts.name}</span>
      </span>
      <Button
        tone="quiet"
        size="small"
        aria-haspopup="dialog"
        onClick={() => {
          onLeave?.();
          open('sign-out');
        }}
      >
        <LogOut aria-hidden size={14} strokeWidth={1.75} />
        {t('signOut.title')}
      </Button>
    </div>
  );
}
