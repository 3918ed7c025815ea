'use client';

import { sidebarCookie } from './layout-choice';
import { rememberInCookie } from './remember-in-cookie';
import { Sidebar } from './sidebar';

interface SidebarFrameProps {
  readonly isHidden: boolean;
  readonly onHide: () => void;
}

/** The column of conversations on wide screens; on narrow ones the drawer of the top bar stands in for it. */
export function SidebarFrame({ isHidden, onHide }: SidebarFrameProps) {
  if (isHidden) return null;
  return (
    <div className="w-64 shrink-0 border-line border-r bg-panel max-stage:hidden">
      <Sidebar
        onHide={() => {
          rememberInCookie(sidebarCookie, 'hidden');
          onHide();
        }}
      />
    </div>
  );
}
