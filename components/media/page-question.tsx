'use client';

import { Files } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useWorkspace } from '@/components/state/workspace-context';
import { Button } from '@/components/ui/button';
import { fetched } from '@/components/ui/fetched';
import type { DraftAttachment } from '@/lib/conversation/workspace';
import { sourceDocument } from '@/lib/media/source-document';

const PagePicker = fetched(() => import('./page-picker').then((module) => module.PagePicker));

/** Documents that have asked already: a dialog that was closed does not open by itself again. */
const asked = new WeakSet<Blob>();

/** What the tile of a document says: which pages? The only document of the draft asks at once. */
export function PageQuestion({ draft }: { draft: DraftAttachment }) {
  const t = useTranslations('pages');
  const workspace = useWorkspace();
  const [isOpen, setIsOpen] = useState(() => asksAtOnce(draft, workspace.draft.getState().attachments));
  return (
    <>
      <p className="text-ink-soft">{t('asking')}</p>
      <Button
        tone="link"
        size="inline"
        className="pointer-coarse:min-h-8"
        aria-label={t('chooseNamed', { name: draft.name })}
        onClick={() => setIsOpen(true)}
      >
        {t('choose')}
      </Button>
      {isOpen && <PagePicker attachmentId={draft.id} onClose={() => setIsOpen(false)} />}
    </>
  );
}

/** Beside a page of a document: the way back to its other pages. Nothing where the document is no longer known. */
export function MorePages({ draft }: { draft: DraftAttachment }) {
  const t = useTranslations('pages');
  const [isOpen, setIsOpen] = useState(false);
  const source = sourceDocument(draft.file);
  if (source === null || draft.state !== 'ready') return null;
  return (
    <>
      <Button
        tone="link"
        size="inline"
        className="gap-1 pointer-coarse:min-h-8"
        aria-label={t('moreNamed', { name: source.name })}
        onClick={() => setIsOpen(true)}
      >
        <Files aria-hidden size={12} />
        {t('more')}
      </Button>
      {isOpen && <PagePicker attachmentId={draft.id} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function asksAtOnce(draft: DraftAttachment, all: readonly DraftAttachment[]): boolean {
  const isOnly = all.every((other) => other.id === draft.id || !mayBeDocument(other));
  const isNew = !asked.has(draft.file);
  asked.add(draft.file);
  return isOnly && isNew;
}

function mayBeDocument({ state, file, name }: DraftAttachment): boolean {
  if (state === 'asking') return true;
  return state === 'preparing' && (file.type === 'application/pdf' || /\.(?:pdf|tiff?)$/i.test(name));
}
