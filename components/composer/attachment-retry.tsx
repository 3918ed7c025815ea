'use client';

import { useTranslations } from 'next-intl';
import { useWorkspace } from '@/components/state/workspace-context';
import { Button } from '@/components/ui/button';
import type { DraftAttachment } from '@/lib/conversation/workspace';

export function RetryButton({ draft: { id, name } }: { draft: DraftAttachment }) {
  const t = useTranslations('composer');
  const workspace = useWorkspace();
  return (
    <TileLink label={t('retryNamed', { name })} onPress={() => workspace.retryAttachment(id)}>
      {t('retry')}
    </TileLink>
  );
}

/** Ends a preparation or an upload; the file stays in the tray. */
export function CancelButton({ draft: { id, name } }: { draft: DraftAttachment }) {
  const t = useTranslations('tray');
  const workspace = useWorkspace();
  return (
    <TileLink label={t('cancelNamed', { name })} onPress={() => workspace.cancelAttachment(id)}>
      {t('cancel')}
    </TileLink>
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
    <TileLink label={t(`${way}Named`, { name })} onPress={onTake}>
      {t(way)}
    </TileLink>
  );
}

interface TileLinkProps {
  /** Names the file as well. */
  readonly label: string;
  readonly children: string;
  readonly onPress: () => void;
}

function TileLink({ label, children, onPress }: TileLinkProps) {
  return (
    <Button
      tone="link"
      size="inline"
      className="text-xs pointer-coarse:min-h-8"
      aria-label={label}
      onClick={onPress}
    >
      {children}
    </Button>
  );
}
