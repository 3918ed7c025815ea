'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useDraft } from '@/components/state/use-draft';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Spinner } from '@/components/ui/spinner';
import type { DraftAttachment } from '@/lib/conversation/workspace';
import { assertNever } from '@/lib/core/assert-never';
import type { DocumentTrouble } from '@/lib/media/opened-document';
import { rememberSource, type SourceDocument, sourceDocument } from '@/lib/media/source-document';
import { PageBoard } from './page-board';
import { PagePassword } from './page-password';
import { useOpenedDocument } from './use-opened-document';

interface PagePickerProps {
  /** A document of the draft, or a page that was taken from one. */
  readonly attachmentId: string;
  readonly onClose: () => void;
}

/** The dialog in which pages of a document are chosen. Given a page of it, more are added behind that. */
export function PagePicker({ attachmentId, onClose }: PagePickerProps) {
  const t = useTranslations('pages');
  const draft = useDraft(({ attachments }) => attachments.find(({ id }) => id === attachmentId));
  const [source, setSource] = useState(() => (draft === undefined ? null : sourceOf(draft)));
  if (source === null) return null;
  const use = (next: SourceDocument) => {
    rememberSource(next.file, next);
    setSource(next);
  };
  return (
    <Dialog isOpen title={t('choose')} shape="wide" onClose={onClose}>
      <PickerBody source={source} attachmentId={attachmentId} onUse={use} onClose={onClose} />
    </Dialog>
  );
}

/** A document that was not opened yet is its own source. */
function sourceOf({ file, name, state }: DraftAttachment): SourceDocument | null {
  const known = sourceDocument(file);
  if (known === null) return state === 'asking' ? { file, name, password: null } : null;
  return known.file === file ? { ...known, name } : known;
}

interface PickerBodyProps extends PagePickerProps {
  readonly source: SourceDocument;
  readonly onUse: (source: SourceDocument) => void;
}

function PickerBody({ source, attachmentId, onUse, onClose }: PickerBodyProps) {
  const opening = useOpenedDocument(source);
  switch (opening.state) {
    case 'opening':
      return <OpeningLine name={source.name} />;
    case 'asking':
      return (
        <PagePassword
          name={source.name}
          isWrong={opening.isWrong}
          onPassword={(password) => onUse({ ...source, password })}
        />
      );
    case 'trouble':
      return (
        <TroubleLine
          trouble={opening.trouble}
          name={source.name}
          onRetry={() => onUse({ ...source })}
          onClose={onClose}
        />
      );
    case 'open':
      return (
        <PageBoard
          document={opening.document}
          source={source}
          attachmentId={attachmentId}
          onClose={onClose}
        />
      );
    default:
      return assertNever(opening);
  }
}

function OpeningLine({ name }: { name: string }) {
  const t = useTranslations('pages');
  return (
    <p role="status" className="flex min-h-40 items-center justify-center gap-2 text-ink-soft text-sm">
      <Spinner />
      <span className="min-w-0 truncate">{t('opening', { name })}</span>
    </p>
  );
}

interface TroubleLineProps {
  readonly trouble: DocumentTrouble;
  readonly name: string;
  readonly onRetry: () => void;
  readonly onClose: () => void;
}

function TroubleLine({ trouble, name, onRetry, onClose }: TroubleLineProps) {
  const t = useTranslations('pages');
  return (
    <div className="flex flex-col gap-4">
      <p role="alert" className="break-words text-danger text-sm">
        {t(`trouble.${trouble}`, { name })}
      </p>
      <div className="flex justify-end gap-2">
        <Button onClick={onRetry}>{t('tryAgain')}</Button>
        <Button tone="primary" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
    </div>
  );
}
