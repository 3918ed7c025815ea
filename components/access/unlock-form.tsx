'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Spinner } from '@/components/ui/spinner';
import { unlock } from '@/lib/conversation/access-client';
import type { AccessFacts } from '@/lib/protocol/access-facts';
import type { Failure } from '@/lib/protocol/failure';
import { AccessTrouble } from './access-trouble';
import { MaskedField } from './masked-field';
import { useCountdown } from './use-countdown';
import { useTroubleWords } from './use-trouble-words';

interface UnlockFormProps {
  readonly onUnlocked: (facts: AccessFacts) => void;
}

interface Trouble {
  /** Told apart from the last one, so that the same words are called out again. */
  readonly atMs: number;
  readonly words: string;
  readonly wait: { readonly seconds: number } | null;
}

/** One field and one button: gives the code to the server, which answers with a session. */
export function UnlockForm({ onUnlocked }: UnlockFormProps) {
  const t = useTranslations('access');
  const wordsOf = useTroubleWords();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const secondsLeft = useCountdown(trouble?.wait ?? null);

  const show = (failure: Failure) => {
    const seconds = failure.code === 'too_many_tries' ? failure.retryAfterSeconds : undefined;
    setTrouble({
      atMs: performance.now(),
      words: wordsOf(failure),
      wait: seconds === undefined ? null : { seconds },
    });
    field.current?.select();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const code = field.current?.value.trim() ?? '';
    field.current?.focus();
    if (code === '') {
      return setTrouble({ atMs: performance.now(), words: t('trouble.noCode'), wait: null });
    }
    if (isBusy || secondsLeft > 0) return;
    setBusy(true);
    const unlocked = await unlock(fetch, code);
    setBusy(false);
    if (!unlocked.ok) return show(unlocked.error);
    setTrouble(null);
    onUnlocked(unlocked.value);
  };
  return (
    // Until its script runs, a form must not put the code into the address.
    <form method="post" onSubmit={submit} className="flex w-full flex-col gap-4">
      <MaskedField
        id={id}
        ref={field}
        label={t('code')}
        autoComplete="current-password"
        faultId={trouble === null ? undefined : `${id}fault`}
      />
      {trouble !== null && (
        <AccessTrouble
          key={trouble.atMs}
          id={`${id}fault`}
          words={trouble.words}
          countdown={secondsLeft > 0 ? t('againIn', { seconds: secondsLeft }) : null}
        />
      )}
      <Button
        type="submit"
        tone="primary"
        size="large"
        className="w-full"
        aria-disabled={isBusy || secondsLeft > 0}
      >
        {isBusy && <Spinner />}
        {t('unlock')}
      </Button>
    </form>
  );
}
