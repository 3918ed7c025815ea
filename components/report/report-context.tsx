'use client';

import { createContext, type ReactNode, use, useState } from 'react';
import { useWorkspace } from '@/components/state/workspace-context';
import { fetched } from '@/components/ui/fetched';

const ReportDialog = fetched(() => import('./report-dialog').then((part) => part.ReportDialog));

const ReportContext = createContext<((conversationId: string) => Promise<void>) | null>(null);

/** Holds the dialog of the report outside of whatever opens it: a menu, or a drawer that closes. */
export function ReportProvider({ children }: { children: ReactNode }) {
  const workspace = useWorkspace();
  const [isOpen, setOpen] = useState(false);
  const open = async (conversationId: string) => {
    await workspace.openConversation(conversationId);
    setOpen(true);
  };
  return (
    <ReportContext value={open}>
      {children}
      {isOpen && <ReportDialog onClose={() => setOpen(false)} />}
    </ReportContext>
  );
}

/** Shows a conversation and asks what of it goes into a report. */
export function useReport(): (conversationId: string) => Promise<void> {
  const open = use(ReportContext);
  if (open === null) throw new Error('useReport needs a ReportProvider above it');
  return open;
}
