'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useRef } from 'react';
import { MaskedField } from '@/components/access/masked-field';
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
  const field = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const password = field.current?.value ?? '';
    if (password !== '') onPassword(password);
  };
  return (
    <form onSubmit={submit} className="flex max-w-md flex-col gap-3 text-sm">
      <p className="break-words text-ink-soft">{t('encrypted', { name })}</p>
      <MaskedField
        id={id}
        label={t('password')}
        ref={field}
        autoComplete="off"
        faultId={isWrong ? `${id}wrong` : undefined}
      />
      {isWrong && (
        <p id={`${id}wrong`} role="alert" className="text-danger">
          {t('wrongPassword')}
        </p>
      )}
      <p className="text-ink-faint text-xs">{t('passwordStays')}</p>
      <Button type="submit" tone="primary" className="self-start">
        {t('open')}
      </Button>
    </form>
  );
}
