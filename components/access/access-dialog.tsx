'use client';

import type { AccessDoor } from './access-context';

interface AccessDialogProps {
  readonly door: AccessDoor;
  readonly onClose: () => void;
}

/** The dialog behind a door. */
export function AccessDialog({ door }: AccessDialogProps) {
  return door === 'unlock' ? null : null;
}
