'use client';

import { AddressDialog } from './address-dialog';
import { LiveDialog } from './live-dialog';
import { ManyFilesDialog } from './many-files-dialog';
import { OtherConversationDialog } from './other-conversation-dialog';
import type { Way } from './ways-context';

interface WayDialogProps {
  readonly way: Way;
  readonly onClose: () => void;
}

/** The dialog of whichever way in was opened. */
export function WayDialog({ way, onClose }: WayDialogProps) {
  switch (way.kind) {
    case 'camera':
    case 'screen':
      return <LiveDialog key={way.kind} source={way.kind} onClose={onClose} />;
    case 'address':
      return <AddressDialog key={way.address} typed={way.address} onClose={onClose} />;
    case 'conversation':
      return <OtherConversationDialog onClose={onClose} />;
    case 'many':
      return <ManyFilesDialog files={way.files} onClose={onClose} />;
  }
}
