'use client';

import { KeyRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { useAccess } from './access-context';

interface ConnectButtonProps {
  /** Called when the dialog opens; what stands in its way closes itself then. */
  readonly onLeave?: (() => void) | undefined;
  readonly tone?: 'quiet' | 'primary';
}

/** Opens the dialog for a key of the visitor's own; nothing while one is connected or where none may be. */
export function ConnectButton({ onLeave, tone = 'quiet' }: ConnectButtonProps) {
  const t = useTranslations('access.connect');
  const { facts, open } = useAccess();
  if (!facts.mayConnect || facts.connectedRegion !== null) return null;
  return (
    <Button
      tone={tone}
      size={tone === 'quiet' ? 'small' : 'medium'}
      aria-haspopup="dialog"
      onClick={() => {
        onLeave?.();
        open('connect');
      }}
    >
      <KeyRound aria-hidden size={14} strokeWidth={1.75} />
      {t('button')}
    </Button>
  );
}
