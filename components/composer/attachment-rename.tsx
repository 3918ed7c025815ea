'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useWorkspace } from '@/components/state/workspace-context';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { DraftAttachment } from '@/lib/conversation/workspace';

interface RenameDialogProps {
  readonly draft: DraftAttachment;
  readonly onClose: () => void;
}

/** Another name for one attachment: it stands in the transcript, on the Stage and in what is exported. */
export function RenameDialog({ draft, onClose }: RenameDialogProps) {
  const t = useTranslations('tray');
  const workspace = useWorkspace();
  const [name, setName] = useState(draft.name);
  return (
    <Dialog isOpen title={t('rename.title')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          // It is a form within the page's form.
          event.stopPropagation();
          workspace.renameAttachment(draft.id, name);
          onClose();
        }}
        className="flex flex-col gap-4"
      >
        <input
          ref={beginIn}
          type="text"
          value={name}
          aria-label={t('rename.name')}
          onChange={(event) => setName(event.target.value)}
          onFocus={({ currentTarget }) => currentTarget.setSelectionRange(0, stemLength(currentTarget.value))}
          className="h-10 w-full rounded-lg border border-control bg-raised px-3 text-field outline-none focus:border-accent"
        />
        <div className="flex justify-end gap-2">
          <Button tone="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button tone="primary" type="submit" disabled={name.trim() === ''}>
            {t('rename.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Typing replaces the name at once. */
function beginIn(input: HTMLInputElement | null): void {
  input?.focus();
}

/** Up to the file's ending, which most people keep. */
function stemLength(name: string): number {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? dot : name.length;
}
