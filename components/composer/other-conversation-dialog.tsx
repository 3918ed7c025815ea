'use client';

import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useWorkspace } from '@/components/state/workspace-context';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { DraftItem } from '@/lib/conversation/workspace';
import { OtherConversationGroup } from './other-conversation-group';
import { type OtherPicture, otherItem } from './other-item';
import { useOtherPictures } from './use-other-pictures';

/** Pictures and videos that were sent in other conversations, to be sent again. */
export function OtherConversationDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('ways.conversation');
  const workspace = useWorkspace();
  const [words, setWords] = useState('');
  const [picked, setPicked] = useState<readonly OtherPicture[]>([]);
  const [lostCount, setLostCount] = useState(0);
  const { found, state, showMore } = useOtherPictures(words);

  const toggle = (picture: OtherPicture) => {
    const others = picked.filter(({ attachment }) => attachment.id !== picture.attachment.id);
    setPicked(others.length < picked.length ? others : [...picked, picture]);
    setLostCount(0);
  };
  /** What can be had is attached; only what cannot keeps the dialog open, to say so. */
  const attach = async () => {
    const items = await Promise.all(picked.map((picture) => otherItem(picture, workspace.readBlob)));
    const here = items.filter((item): item is DraftItem => item !== null);
    if (here.length > 0) workspace.addItems(here);
    if (here.length === items.length) return onClose();
    setPicked([]);
    setLostCount(items.length - here.length);
  };
  return (
    <Dialog isOpen shape="wide" title={t('open')} onClose={onClose}>
      <label className="flex h-9 shrink-0 items-center gap-2 rounded-lg border border-control bg-bg px-3 pointer-coarse:h-11">
        <Search aria-hidden size={15} className="text-ink-faint" />
        <input
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          className="min-w-0 flex-1 bg-transparent text-ink text-sm outline-none placeholder:text-ink-faint pointer-coarse:text-field"
        />
      </label>
      <div className="-mx-1 mt-3 flex min-h-40 flex-1 flex-col gap-4 overflow-y-auto px-1">
        {found.map(({ conversation, attachments }) => (
          <OtherConversationGroup
            key={conversation.id}
            title={conversation.title || t('untitled')}
            attachments={attachments}
            pickedIds={picked.map(({ attachment }) => attachment.id)}
            onToggle={toggle}
          />
        ))}
        {found.length === 0 && state !== 'reading' && (
          <p className="m-auto text-center text-ink-soft text-sm">
            {words.trim() === '' ? t('none') : t('noMatch', { words: words.trim() })}
          </p>
        )}
        {state === 'more' && (
          <Button className="self-center" onClick={showMore}>
            {t('more')}
          </Button>
        )}
      </div>
      <div className="mt-4 flex flex-wrap items-center justify-end gap-3">
        {lostCount > 0 && (
          <p role="alert" className="min-w-0 flex-1 text-danger text-sm">
            {t('lost', { count: lostCount })}
          </p>
        )}
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button tone="primary" disabled={picked.length === 0} onClick={() => void attach()}>
          {t('attach', { count: picked.length })}
        </Button>
      </div>
    </Dialog>
  );
}
