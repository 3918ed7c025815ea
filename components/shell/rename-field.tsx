'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';

interface RenameFieldProps {
  readonly title: string;
  /** The new title, or null when nothing is to change. */
  readonly onDone: (title: string | null) => void;
}

export function RenameField({ title, onDone }: RenameFieldProps) {
  const t = useTranslations('shell');
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(title);

  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  const keep = () => {
    const wanted = text.trim();
    onDone(wanted !== '' && wanted !== title ? wanted : null);
  };
  return (
    <input
      ref={field}
      aria-label={t('renameLabel')}
      value={text}
      maxLength={120}
      onChange={(event) => setText(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') field.current?.blur();
        if (event.key === 'Escape') onDone(null);
      }}
      className="h-8 w-full rounded-lg border border-accent bg-raised px-3 text-ink text-sm outline-none pointer-coarse:h-11 pointer-coarse:text-field"
    />
  );
}
