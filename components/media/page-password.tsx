'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';

interface PagePasswordProps {
  readonly name: string;
  readonly isWrong: boolean;
  readonly onPassword: (password: string) => void;
}

/** Asks for the password of an encrypted document. It stays in this page and is never sent. */
export function PagePassword({ name, isWrong, onPassword }: PagePasswordProps) {
  const t = useTranslations('pages');
  const id = useId();
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The composer around the tile has a form of its own: React would tell it too.
    event.stopPropagation();
    if (password !== '') onPassword(password);
  };
  return (
    <form onSubmit={submit} className="flex max-w-md flex-col gap-3 text-sm">
      <p className="break-words text-ink-soft">{t('encrypted', { name })}</p>
      <label htmlFor={id} className="font-medium">
        {t('password')}
      </label>
      <input
        id={id}
        type="password"
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: the dialog was opened to be answered, and this is all it asks.
        autoFocus
        value={password}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}wrong` : undefined}
        onChange={(event) => setPassword(event.target.value)}
        className="h-9 rounded-lg border border-control bg-bg px-2 pointer-coarse:h-11 pointer-coarse:text-field"
      />
      {isWrong && (
        <p id={`${id}wrong`} role="alert" className="text-danger">
          {t('wrongPassword')}
        </p>
      )}
      <p className="text-ink-faint text-xs">{t('passwordStays')}</p>
      <Button type="submit" tone="primary" className="self-end" disabled={password === ''}>
        {t('open')}
      </Button>
    </form>
  );
}
