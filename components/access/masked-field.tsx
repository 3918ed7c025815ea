'use client';

import { clsx } from 'clsx';
import { Eye, EyeOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type RefObject, useEffect, useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';

interface MaskedFieldProps {
  readonly id: string;
  readonly label: string;
  readonly ref: RefObject<HTMLInputElement | null>;
  /** What a password manager may do with it. */
  readonly autoComplete: 'current-password' | 'off';
  /** The id of what is wrong with it, while something is. */
  readonly faultId: string | undefined;
}

/**
 * A text box for a secret. Its signs are hidden by style, not by `type=password`: it stays a text box for those who
 * hear the page, and no browser offers to keep what must not be kept. What is in it is in no state of ours. It takes the
 * focus where that brings up no keyboard on the screen.
 */
export function MaskedField({ id, label, ref, autoComplete, faultId }: MaskedFieldProps) {
  const t = useTranslations('access');
  const [isShown, setShown] = useState(false);

  useEffect(() => {
    const hasKeyboard = matchMedia('(pointer: fine)').matches;
    if (hasKeyboard) ref.current?.focus();
  }, [ref]);

  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="font-medium text-sm">
        {label}
      </label>
      <div
        className={clsx(
          'flex items-center rounded-lg border bg-raised pr-1 has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2',
          faultId === undefined ? 'border-control' : 'border-danger',
        )}
      >
        <input
          ref={ref}
          id={id}
          type="text"
          autoComplete={autoComplete}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          translate="no"
          maxLength={400}
          aria-invalid={faultId !== undefined}
          aria-describedby={faultId}
          className={clsx(
            'h-10 min-w-0 flex-1 rounded-lg bg-transparent px-3 font-mono text-sm outline-none pointer-coarse:text-field',
            !isShown && '[-webkit-text-security:disc]',
          )}
        />
        <IconButton
          icon={isShown ? EyeOff : Eye}
          label={t(isShown ? 'hide' : 'show')}
          onClick={() => setShown(!isShown)}
        />
      </div>
    </div>
  );
}
