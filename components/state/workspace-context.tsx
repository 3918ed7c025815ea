'use client';

import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { createWorkspace } from '@/lib/conversation/create-workspace';
import type { Workspace } from '@/lib/conversation/workspace';
import type { ModelRow } from '@/lib/protocol/models-reply';
import { browserDeps } from './browser-deps';

interface WorkspaceProviderProps {
  /** What the server answers with when nothing else is chosen: known before the list of models has come. */
  readonly defaultModel: ModelRow;
  /** Whose storage it is; null where the server asks for no access code. */
  readonly name: string | null;
  readonly children: ReactNode;
}

const WorkspaceContext = createContext<Workspace | null>(null);

/** Makes the workspace once per page, starts it in the browser and lets it write down what it holds before the page goes. */
export function WorkspaceProvider({ defaultModel, name, children }: WorkspaceProviderProps) {
  const [workspace] = useState(() => createWorkspace(browserDeps(defaultModel, name)));

  useEffect(() => {
    const leave = () => workspace.leave();
    const comeBack = () => workspace.comeBack();
    const flushIfHidden = () => {
      if (document.visibilityState === 'hidden') workspace.flush();
    };
    void workspace.start();
    window.addEventListener('pagehide', leave);
    window.addEventListener('pageshow', comeBack);
    document.addEventListener('visibilitychange', flushIfHidden);
    return () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('pageshow', comeBack);
      document.removeEventListener('visibilitychange', flushIfHidden);
    };
  }, [workspace]);

  return <WorkspaceContext value={workspace}>{children}</WorkspaceContext>;
}

/** Everything within runs on this workspace, such as that of a replay, which stands ready. */
export function GivenWorkspace({
  workspace,
  children,
}: {
  readonly workspace: Workspace;
  readonly children: ReactNode;
}) {
  return <WorkspaceContext value={workspace}>{children}</WorkspaceContext>;
}

/** The stores to read and the verbs to call; the same object for the life of the page. */
export function useWorkspace(): Workspace {
  const workspace = use(WorkspaceContext);
  if (workspace === null) throw new Error('useWorkspace needs a WorkspaceProvider above it');
  return workspace;
}
