'use client';

import { useTranslations } from 'next-intl';
import type { ReadAddress } from '@/lib/media/address';

interface AddressFieldProps {
  readonly id: string;
  readonly text: string;
  readonly isFaulty: boolean;
  readonly medium: ReadAddress['medium'];
  readonly onType: (text: string) => void;
  readonly onChoose: (medium: ReadAddress['medium']) => void;
}

/** Where the address is typed, and what it is the address of: addresses often do not say. */
export function AddressField({ id, text, isFaulty, medium, onType, onChoose }: AddressFieldProps) {
  const t = useTranslations('ways.address');
  return (
    <>
      <label htmlFor={id} className="mb-1 block font-medium text-ink text-sm">
        {t('label')}
      </label>
      <input
        id={id}
        type="text"
        inputMode="url"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: the dialog is opened to type here.
        autoFocus
        value={text}
        placeholder={t('example')}
        aria-invalid={isFaulty}
        onChange={(event) => onType(event.target.value)}
        className="h-9 w-full rounded-lg border border-control bg-bg px-3 text-ink text-sm placeholder:text-ink-faint pointer-coarse:h-11 pointer-coarse:text-field"
      />
      <fieldset className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1">
        <legend className="sr-only">{t('medium')}</legend>
        {(['picture', 'video'] as const).map((each) => (
          <label key={each} className="flex min-h-7 items-center gap-2 text-ink text-sm">
            <input
              type="radio"
              name="medium"
              checked={medium === each}
              onChange={() => onChoose(each)}
              className="size-4 accent-accent"
            />
            {t(each)}
          </label>
        ))}
      </fieldset>
    </>
  );
}
