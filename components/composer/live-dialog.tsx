'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useWorkspace } from '@/components/state/workspace-context';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Spinner } from '@/components/ui/spinner';
import type { LiveSource } from '@/lib/media/live-picture';
import { LiveStill } from './live-still';
import { LiveTrouble } from './live-trouble';
import { LiveView } from './live-view';
import { stillName } from './still-name';
import { useLive } from './use-live';

interface LiveDialogProps {
  readonly source: LiveSource;
  readonly onClose: () => void;
}

/** A picture from the camera or of a screen: looked at live, taken, looked at again, attached. */
export function LiveDialog({ source, onClose }: LiveDialogProps) {
  const t = useTranslations('ways.live');
  const workspace = useWorkspace();
  const { state, cameras, ask } = useLive(source);
  const [still, setStill] = useState<Blob | null>(null);
  const attach = (blob: Blob) => {
    const name = stillName(source, blob.type, new Date());
    workspace.addItems([
      { file: new File([blob], name, { type: blob.type }), name, origin: { kind: source } },
    ]);
    onClose();
  };
  return (
    <Dialog isOpen title={t(`${source}.title`)} onClose={onClose}>
      {still !== null && (
        <LiveStill still={still} onAgain={() => setStill(null)} onAttach={() => attach(still)} />
      )}
      {still === null && state.step === 'live' && (
        <LiveView
          source={source}
          stream={state.stream}
          cameras={cameras}
          cameraId={state.cameraId}
          onCamera={ask}
          onTake={setStill}
        />
      )}
      {still === null && state.step === 'idle' && (
        <>
          <p className="text-ink-soft text-sm">{t('screen.lead')}</p>
          <Button tone="primary" className="mt-5 self-end" onClick={() => ask(null)}>
            {t('screen.choose')}
          </Button>
        </>
      )}
      {still === null && state.step === 'asking' && (
        <p role="status" className="flex min-h-40 items-center justify-center gap-3 text-ink-soft text-sm">
          <Spinner size={18} />
          {t(`${source}.asking`)}
        </p>
      )}
      {still === null && state.step === 'failed' && (
        <LiveTrouble source={source} fault={state.fault} onAgain={() => ask(null)} onClose={onClose} />
      )}
    </Dialog>
  );
}
