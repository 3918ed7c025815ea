'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { useWorkspace } from '@/components/state/workspace-context';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { rescueFocus } from '@/components/ui/rescue-focus';
import type { Conversation } from '@/lib/conversation/rows';

const undoableMs = 10_000;

/** Says what was deleted while it can be brought back, and takes the focus that the deleted row has lost. The time does not run while the notice is pointed at or holds the focus. */
export function RemovedNotice({ conversation }: { conversation: Conversation }) {
  const t = useTranslations('shell');
  const workspace = useWorkspace();
  const undo = useRef<HTMLButtonElement>(null);
  const [isHeld, setHeld] = useState(false);

  useEffect(() => rescueFocus(() => undo.current), []);

  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => workspace.forgetRemoved(), undoableMs);
    return () => clearTimeout(timer);
  }, [workspace, isHeld]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing is done by the hover but to hold the clock.
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={(event) => setHeld(event.target.matches(':focus-visible'))}
      onBlur={() => setHeld(false)}
      className="mb-2 flex items-center gap-2 rounded-lg border border-line bg-raised py-1 pr-1 pl-3 text-sm"
    >
      <p className="min-w-0 flex-1 truncate text-ink-soft">
        {t('deleted', { title: conversation.title || t('untitled') })}
      </p>
      <Button ref={undo} tone="link" size="small" className="text-sm" onClick={() => workspace.undoRemove()}>
        {t('undo')}
      </Button>
      <IconButton icon={X} size="small" label={t('dismiss')} onClick={() => workspace.forgetRemoved()} />
    </div>
  );
}
