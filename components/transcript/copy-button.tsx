'use client';

import { Check, Copy, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { copyText } from './copy-text';

interface CopyButtonProps {
  readonly label: string;
  /** Called when it is pressed: the text as it is then. */
  readonly read: () => string;
}

type Outcome = 'none' | 'copied' | 'refused';

const outcomeShownMs = 1600;
const icons = { none: Copy, copied: Check, refused: X } as const;

export function CopyButton({ label, read }: CopyButtonProps) {
  const t = useTranslations('transcript');
  const [outcome, setOutcome] = useState<Outcome>('none');
  const copy = async () => {
    setOutcome((await copyText(read())) ? 'copied' : 'refused');
    setTimeout(() => setOutcome('none'), outcomeShownMs);
  };
  return (
    <>
      <IconButton
        icon={icons[outcome]}
        size="small"
        label={label}
        hint={outcome === 'none' ? label : t(outcome)}
        onClick={copy}
      />
      <span aria-live="polite" className="sr-only">
        {outcome === 'none' ? '' : t(outcome)}
      </span>
    </>
  );
}
