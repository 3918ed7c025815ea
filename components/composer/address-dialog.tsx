'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { useAccess } from '@/components/access/access-context';
import { useSelectedModel } from '@/components/state/use-models';
import { useWorkspace } from '@/components/state/workspace-context';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { type AddressFault, type ReadAddress, readAddress } from '@/lib/media/address';
import { AddressFaultText } from './address-fault-text';
import { AddressFetching } from './address-fetching';
import { AddressField } from './address-field';
import { AddressNotes } from './address-notes';

interface AddressDialogProps {
  /** What was dropped here; mostly empty. */
  readonly typed: string;
  readonly onClose: () => void;
}

/** Takes an address: the model fetches what it names or, where this server allows that, this browser does. */
export function AddressDialog({ typed, onClose }: AddressDialogProps) {
  const t = useTranslations('ways.address');
  const workspace = useWorkspace();
  const { mayFetchMedia } = useAccess().facts;
  const isDemo = useSelectedModel().family === 'demo';
  const [text, setText] = useState(typed);
  const [chosen, setChosen] = useState<ReadAddress['medium'] | null>(null);
  const [fault, setFault] = useState<AddressFault | null>(null);
  const [fetching, setFetching] = useState<ReadAddress | null>(null);
  const fieldId = useId();
  const read = readAddress(text);
  const medium = chosen ?? (read.ok ? read.value.medium : 'picture');

  const type = (next: string) => {
    setText(next);
    setFault(null);
  };
  /** With the address, once it is one; otherwise what is wrong with it is said. */
  const ifAddress = (take: (address: ReadAddress) => void) => () => {
    if (read.ok) take(read.value);
    else setFault(read.error);
    if (!read.ok) document.getElementById(fieldId)?.focus();
  };
  const add = (file: File, { url, name }: ReadAddress, isFetched: boolean) => {
    workspace.addItems([{ file, name, origin: { kind: 'address', url, medium, isFetched } }]);
    onClose();
  };
  const passOn = ifAddress((address) => add(nothingOf(medium, address.name), address, false));
  return (
    <Dialog isOpen title={t('open')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          passOn();
        }}
      >
        <AddressField
          id={fieldId}
          text={text}
          isFaulty={fault !== null}
          medium={medium}
          onType={type}
          onChoose={setChosen}
        />
        {fault !== null && <AddressFaultText fault={fault} />}
        {read.ok && fault === null && (
          <AddressNotes address={read.value} isDemo={isDemo} mayFetch={mayFetchMedia} />
        )}
        {fetching !== null && (
          <AddressFetching
            address={fetching}
            onEnd={(outcome) => {
              setFetching(null);
              if (outcome.ok) add(outcome.value, fetching, true);
              else if (outcome.error.code !== 'cancelled') setFault(outcome.error);
            }}
          />
        )}
        <p className="mt-4 text-ink-faint text-xs">{t(mayFetchMedia ? 'howFetched' : 'howPassed')}</p>
        <div className="mt-5 flex flex-wrap justify-end gap-2">
          {mayFetchMedia && (
            <Button disabled={fetching !== null} onClick={ifAddress(setFetching)}>
              {t('fetch')}
            </Button>
          )}
          <Button type="submit" tone="primary" disabled={fetching !== null}>
            {t('pass')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Nothing of it is here; its type says what it is until it is prepared. */
function nothingOf(medium: ReadAddress['medium'], name: string): File {
  return new File([], name, { type: medium === 'video' ? 'video/mp4' : 'image/png' });
}
