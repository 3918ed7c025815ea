'use client';

import { KeyRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { disconnectKey } from '@/lib/conversation/access-client';
import type { KeyRegionName } from '@/lib/protocol/region';
import { AccessTrouble } from './access-trouble';
import { useTroubleWords } from './use-trouble-words';

interface ConnectedKeyProps {
  readonly region: KeyRegionName;
  readonly onDisconnected: () => void;
}

export function ConnectedKey({ region, onDisconnected }: ConnectedKeyProps) {
  const t = useTranslations('access.connect');
  const wordsOf = useTroubleWords();
  const id = useId();
  const [fault, setFault] = useState<string | null>(null);
  const disconnect = async () => {
    const ended = await disconnectKey(fetch);
    if (!ended.ok) return setFault(wordsOf(ended.error));
    onDisconnected();
  };
  return (
    <div className="flex flex-col gap-4 text-sm">
      <div className="flex gap-3 rounded-lg bg-accent-soft px-4 py-3">
        <KeyRound aria-hidden size={17} strokeWidth={1.75} className="mt-0.5 shrink-0 text-accent" />
        <div className="flex flex-col gap-1">
          <p role="status" className="font-medium">
            {t('connected', { region: t(`regions.${region}`) })}
          </p>
          <p className="text-ink-soft">{t('connectedText')}</p>
        </div>
      </div>
      {fault !== null && <AccessTrouble id={`${id}fault`} words={fault} />}
      <Button className="self-end" onClick={disconnect} autoFocus>
        {t('disconnect')}
      </Button>
    </div>
  );
}
