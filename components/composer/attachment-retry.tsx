'use client';

import { useTranslations } from 'next-intl';
import { useWorkspace } from '@/components/state/workspace-context';
import { Button } from '@/components/ui/button';
import type { DraftAttachment } from '@/lib/conversation/workspace';

const linkClass = 'text-xs pointer-coarse:min-h-8';

export function RetryButton({ draft: { id, name } }: { draft: DraftAttachment }) {
  const t = useTranslations('composer');
  const workspace = useWorkspace();
  return (
    <Button
      tone="link"
      size="inline"
      className={linkClass}
      aria-label={t('retryNamed', { name })}
      onClick={() => workspace.retryAttachment(id)}
    >
      {t('retry')}
    </Button>
  );
}

/** Ends a preparation or an upload; the file stays in the tray. */
export function CancelButton({ draft: { id, name } }: { draft: DraftAttachment }) {
  const t = useTranslations('tray');
  const workspace = useWorkspace();
  return (
    <Button
      tone="link"
      size="inline"
      className={linkClass}
      aria-label={t('cancelNamed', { name })}
      onClick={() => workspace.cancelAttachment(id)}
    >
      {t('cancel')}
    </Button>
  );
}

interface WayOutProps {
  readonly draft: DraftAttachment;
  readonly way: 'video' | 'crop' | 'replace';
  readonly onTake: () => void;
}

/** What else can be done about a file that cannot be sent as it is. */
export function WayOut({ draft: { name }, way, onTake }: WayOutProps) {
  const t = useTranslations('tray.wayOut');
  return (
    <Button
      tone="link"
      size="inline"
      className={linkClass}
      aria-label={t(`${way}Named`, { name })}
      onClick={onTake}
    >
      {t(way)}
    </Button>
  );
}
