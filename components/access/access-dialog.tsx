'use client';

import { useTranslations } from 'next-intl';
import { Dialog } from '@/components/ui/dialog';
import type { AccessDoor } from './access-context';
import { ConnectPanel } from './connect-panel';
import { SignOutPanel } from './sign-out-panel';
import { UnlockPanel } from './unlock-panel';

interface AccessDialogProps {
  readonly door: AccessDoor;
  readonly onClose: () => void;
}

const panels = { unlock: UnlockPanel, connect: ConnectPanel, 'sign-out': SignOutPanel } as const;

/** The dialog behind a door. */
export function AccessDialog({ door, onClose }: AccessDialogProps) {
  const t = useTranslations('access');
  const titles = {
    unlock: t('unlockAgain.title'),
    connect: t('connect.title'),
    'sign-out': t('signOut.title'),
  };
  const Panel = panels[door];
  return (
    <Dialog isOpen title={titles[door]} onClose={onClose}>
      <Panel onClose={onClose} />
    </Dialog>
  );
}
