'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { useByteText } from '@/components/composer/use-byte-text';
import { useWorkspace } from '@/components/state/workspace-context';
import { Button } from '@/components/ui/button';
import type { StoredPicture } from '@/lib/media/attachment';

type Place = 'unknown' | 'here' | 'askable' | 'gone' | 'different';

/** An original too large to keep: where it is, and the way to have it here again. */
export function OriginalPlace({ original }: { original: StoredPicture }) {
  const t = useTranslations('tray.original');
  const bytes = useByteText();
  const workspace = useWorkspace();
  const [place, setPlace] = useState<Place>('unknown');

  useEffect(() => {
    let isWanted = true;
    void workspace.placeOfOriginal(original).then((found) => isWanted && setPlace(found));
    return () => {
      isWanted = false;
    };
  }, [workspace, original]);

  const reopen = async () => setPlace((await workspace.reopenOriginal(original)) ? 'here' : 'gone');
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    setPlace((await workspace.giveOriginal(original, file)) ? 'here' : 'different');
  };
  if (place === 'unknown') return null;
  const values = { bytes: bytes(original.byteLength) };
  return (
    <div role="status" className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft text-xs">
      <p>{t(place, values)}</p>
      {place === 'askable' && (
        <Button tone="outline" size="small" onClick={reopen}>
          {t('reopen')}
        </Button>
      )}
      {(place === 'gone' || place === 'different') && (
        <label className="cursor-pointer rounded-lg border border-line bg-raised px-2 py-1 font-medium text-ink focus-within:outline-2 focus-within:outline-accent hover:bg-hover">
          {t('choose')}
          <input
            type="file"
            className="sr-only"
            onChange={(event) => void take(event.currentTarget.files?.[0])}
          />
        </label>
      )}
    </div>
  );
}
