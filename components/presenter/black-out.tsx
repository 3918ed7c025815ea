'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';

/** All black until a key or a press brings the picture back. */
export function BlackOut({ onEnd }: { readonly onEnd: () => void }) {
  const t = useTranslations('presenter');
  const cover = useRef<HTMLButtonElement>(null);
  const [before] = useState(() => document.activeElement);
  useEffect(() => {
    cover.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [before]);
  return (
    <button
      ref={cover}
      type="button"
      aria-label={t('showAgain')}
      onClick={onEnd}
      className="fixed inset-0 z-70 cursor-none bg-black outline-none"
    />
  );
}
