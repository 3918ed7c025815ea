'use client';

import { useTranslations } from 'next-intl';
import type { ReadAddress } from '@/lib/media/address';

interface AddressNotesProps {
  readonly address: ReadAddress;
  readonly isDemo: boolean;
  readonly mayFetch: boolean;
}

/** What a person may want to know of an address before it is used. */
export function AddressNotes({ address: { host, doubts }, isDemo, mayFetch }: AddressNotesProps) {
  const t = useTranslations('ways.address.doubt');
  const notes = [
    ...(isDemo ? [t(mayFetch && !doubts.includes('insecure') ? 'demoFetch' : 'demo')] : []),
    ...doubts.map((doubt) => t(doubt, { host })),
  ];
  if (notes.length === 0) return null;
  return (
    <ul className="mt-3 flex flex-col gap-1 text-sm text-warning">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
