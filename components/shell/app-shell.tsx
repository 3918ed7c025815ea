'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AccessProvider } from '@/components/access/access-provider';
import { CompareRoom } from '@/components/compare/compare-room';
import { Composer } from '@/components/composer/composer';
import { WaysProvider } from '@/components/composer/ways-provider';
import { PresenterProvider } from '@/components/presenter/presenter-context';
import { ReplayProvider } from '@/components/presenter/replay-context';
import { ReportProvider } from '@/components/report/report-context';
import { StageProvider } from '@/components/state/stage-context';
import { useConversationState } from '@/components/state/use-conversations';
import { WorkspaceProvider } from '@/components/state/workspace-context';
import { fetched } from '@/components/ui/fetched';
import { TooltipHost } from '@/components/ui/tooltip-host';
import type { AccessFacts } from '@/lib/protocol/access-facts';
import type { ModelRow } from '@/lib/protocol/models-reply';
import { ConversationView } from './conversation-view';
import type { LayoutChoice } from './layout-choice';
import { Notices } from './notices';
import { SidebarFrame } from './sidebar-frame';
import { StageFrame } from './stage-frame';
import { TopBar } from './top-bar';

const DropLayer = fetched(() => import('./drop-layer').then((module) => module.DropLayer));

interface AppShellProps {
  readonly layout: LayoutChoice;
  readonly defaultModel: ModelRow;
  readonly access: AccessFacts;
}

export function AppShell({ layout, defaultModel, access }: AppShellProps) {
  return (
    <WorkspaceProvider defaultModel={defaultModel} name={access.name}>
      <AccessProvider facts={access}>
        <StageProvider>
          <WaysProvider>
            <ReplayProvider>
              <PresenterProvider>
                <CompareRoom>
                  <ReportProvider>
                    <Frame layout={layout} />
                  </ReportProvider>
                </CompareRoom>
              </PresenterProvider>
            </ReplayProvider>
          </WaysProvider>
          <TooltipHost />
        </StageProvider>
      </AccessProvider>
    </WorkspaceProvider>
  );
}

/** Three columns: conversations, the conversation with its composer, the Stage. Files may be dropped on any of them. */
function Frame({ layout }: { layout: LayoutChoice }) {
  const t = useTranslations('shell');
  const isReady = useConversationState((state) => state.isReady);
  const [isSidebarHidden, setSidebarHidden] = useState(layout.isSidebarHidden);
  return (
    <div className="flex h-dvh overflow-hidden pt-[env(safe-area-inset-top)] pr-[env(safe-area-inset-right)] pl-[env(safe-area-inset-left)]">
      <a
        href="#message"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-60 focus:rounded-lg focus:bg-raised focus:px-3 focus:py-2"
      >
        {t('skip')}
      </a>
      <SidebarFrame isHidden={isSidebarHidden} onHide={() => setSidebarHidden(true)} />
      <main aria-busy={!isReady} className="relative flex min-w-0 flex-1 flex-col stage:min-w-82">
        <TopBar isSidebarHidden={isSidebarHidden} onShowSidebar={() => setSidebarHidden(false)} />
        <ConversationView />
        <Notices />
        <Composer />
      </main>
      <StageFrame initialShare={layout.stageShare} />
      <DropLayer />
    </div>
  );
}
