'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Spinner } from '@/components/ui/spinner';
import type { Result } from '@/lib/core/result';
import type { AddressFault, ReadAddress } from '@/lib/media/address';
import { fetchAddress } from '@/lib/media/fetch-address';
import { useByteText } from './use-byte-text';

interface AddressFetchingProps {
  readonly address: ReadAddress;
  readonly onEnd: (outcome: Result<File, AddressFault>) => void;
}

/** Fetches as long as it is shown, and says how far it has come. */
export function AddressFetching({ address, onEnd }: AddressFetchingProps) {
  const t = useTranslations('ways.address');
  const bytes = useByteText();
  const [arrived, setArrived] = useState({ done: 0, total: 0 });
  const [abort] = useState(() => new AbortController());
  const end = useRef(onEnd);

  useEffect(() => {
    end.current = onEnd;
  }, [onEnd]);

  useEffect(() => {
    const listening = new AbortController();
    const watch = {
      signal: AbortSignal.any([abort.signal, listening.signal]),
      onBytes: (done: number, total: number | null) => setArrived({ done, total: total ?? 0 }),
    };
    void fetchAddress(address, watch, { fetch: (url, init) => fetch(url, init), after }).then((outcome) => {
      if (!listening.signal.aborted) end.current(outcome);
    });
    return () => listening.abort();
  }, [address, abort]);

  return (
    <div className="mt-3 flex items-center gap-3 text-ink-soft text-sm">
      <Spinner size={15} />
      <p className="min-w-0 flex-1 truncate tabular-nums">
        {arrived.total > 0
          ? t('fetchingOf', { done: bytes(arrived.done), total: bytes(arrived.total) })
          : t('fetching', { host: address.host, done: bytes(arrived.done) })}
      </p>
      <Button size="small" onClick={() => abort.abort()}>
        {t('cancel')}
      </Button>
    </div>
  );
}

function after(delayMs: number, run: () => void): () => void {
  const timer = setTimeout(run, delayMs);
  return () => clearTimeout(timer);
}
