'use client';

import { useEffect, useEffectEvent, useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useDraft } from '@/components/state/use-draft';

const documentName = /\.(?:pdf|tiff?)$/i;

/** A single document that has to be asked about is asked about at once; of several each waits for a press. */
export function useOpensByItself(open: (id: string) => void, fetchDialogAhead: () => void): void {
  const asking = useDraft(
    useShallow(({ attachments }) =>
      attachments.filter(({ state }) => state === 'asking').map(({ id }) => id),
    ),
  );
  const isOneComing = useDraft(({ attachments }) =>
    attachments.some(({ state, name }) => state === 'preparing' && documentName.test(name)),
  );
  // What asks is fetched while the document is opened.
  useEffect(() => {
    if (isOneComing) fetchDialogAhead();
  }, [isOneComing, fetchDialogAhead]);
  const known = useRef<readonly string[]>([]);
  const openOnce = useEffectEvent(open);
  useEffect(() => {
    const fresh = asking.filter((id) => !known.current.includes(id));
    known.current = [...known.current, ...fresh];
    const [first] = fresh;
    if (asking.length === 1 && !isOneComing && first !== undefined) openOnce(first);
  }, [asking, isOneComing]);
}
