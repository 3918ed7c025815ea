'use client';

import { useTranslations } from 'next-intl';
import { useMediaQuery } from '@/components/ui/use-media-query';
import { isEditable } from '@/lib/grounding/edit-geometry';
import type { Correcting } from './use-correcting';

/** What to do next, over the top of the picture; also read out. */
export function CorrectHint({ correcting }: { correcting: Correcting }) {
  const t = useTranslations('correct.hint');
  const isTouch = useMediaQuery('(pointer: coarse)');
  const hint = hintOf(correcting, isTouch);
  return (
    <p aria-live="polite" className="pointer-events-none absolute inset-x-3 top-full z-10 mt-2 text-center">
      {hint !== null && (
        <span className="inline-block rounded-lg border border-line bg-raised px-3 py-1 text-ink text-xs shadow-raised">
          {t(hint)}
        </span>
      )}
    </p>
  );
}

function hintOf({ tool, picked, naming, told }: Correcting, isTouch: boolean) {
  if (naming !== null) return null;
  if (tool === 'add-box') return isTouch ? 'addBoxTouch' : 'addBox';
  if (tool === 'add-point') return isTouch ? 'addPointTouch' : 'addPoint';
  if (!picked.every(isEditable)) return 'fixed';
  return picked.length === 0 && told === null ? 'pick' : null;
}
