'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Spinner } from '@/components/ui/spinner';
import { connectKey, readRegion } from '@/lib/conversation/access-client';
import type { AccessFacts } from '@/lib/protocol/access-facts';
import type { Failure } from '@/lib/protocol/failure';
import type { KeyRegionName } from '@/lib/protocol/region';
import { useAccess } from './access-context';
import { AccessTrouble } from './access-trouble';
import { MaskedField } from './masked-field';
import { RegionField } from './region-field';
import { useConnectWords } from './use-connect-words';
import { useCountdown } from './use-countdown';

interface ConnectFormProps {
  readonly regions: readonly KeyRegionName[];
  readonly onConnected: (facts: AccessFacts) => void;
}

interface Trouble {
  /** Told apart from the last one, so that the same words are called out again. */
  readonly atMs: number;
  readonly words: string;
  readonly wait: { readonly seconds: number } | null;
  readonly isLocked: boolean;
}

/** A key and its region. The key is read from the field, sent, and gone from the page before the answer is here. */
export function ConnectForm({ regions, onConnected }: ConnectFormProps) {
  const t = useTranslations('access');
  const wordsOf = useConnectWords();
  const { open } = useAccess();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [region, setRegion] = useState<KeyRegionName>(regions[0] ?? 'intl');
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const secondsLeft = useCountdown(trouble?.wait ?? null);

  const show = (failure: Failure) => {
    const seconds = failure.retryAfterSeconds;
    setTrouble({
      atMs: performance.now(),
      words: wordsOf(failure, region),
      wait: seconds === undefined ? null : { seconds },
      isLocked: failure.code === 'unlock_needed',
    });
    const elsewhere = readRegion(failure.values?.region);
    if (elsewhere !== null) setRegion(elsewhere);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy || secondsLeft > 0) return;
    const key = takeKey(field.current);
    field.current?.focus();
    if (key === '') {
      return setTrouble({ atMs: performance.now(), words: t('trouble.noKey'), wait: null, isLocked: false });
    }
    setBusy(true);
    const connected = await connectKey(fetch, key, region);
    setBusy(false);
    if (connected.ok) onConnected(connected.value);
    else show(connected.error);
  };
  return (
    <form method="post" onSubmit={submit} className="flex flex-col gap-4 text-sm">
      <p className="text-ink-soft">{t('connect.text')}</p>
      <MaskedField
        id={id}
        ref={field}
        label={t('connect.key')}
        autoComplete="off"
        faultId={trouble === null ? undefined : `${id}fault`}
      />
      <RegionField regions={regions} region={region} onChoose={setRegion} />
      {trouble !== null && (
        <AccessTrouble
          key={trouble.atMs}
          id={`${id}fault`}
          words={trouble.words}
          countdown={secondsLeft > 0 ? t('againIn', { seconds: secondsLeft }) : null}
        >
          {trouble.isLocked && (
            <Button size="small" className="mt-1" onClick={() => open('unlock')}>
              {t('unlock')}
            </Button>
          )}
        </AccessTrouble>
      )}
      <p className="text-ink-soft text-xs">
        {t(region === 'server' ? 'connect.whereServer' : 'connect.where')}
      </p>
      <Button type="submit" tone="primary" className="self-end" aria-disabled={isBusy || secondsLeft > 0}>
        {isBusy && <Spinner />}
        {t('connect.submit')}
      </Button>
    </form>
  );
}

/** What is in the field, which is empty afterwards. */
function takeKey(field: HTMLInputElement | null): string {
  const key = field?.value.trim() ?? '';
  if (field !== null) field.value = '';
  return key;
}
