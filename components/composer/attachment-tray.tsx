'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useDraft } from '@/components/state/use-draft';
import { useDraftNumbers } from '@/components/state/use-draft-numbers';
import { useWorkspace } from '@/components/state/workspace-context';
import { messageBox, rescueFocus } from '@/components/ui/rescue-focus';
import { AttachmentTile } from './attachment-tile';

/** The pictures and videos of the message being written, in order, each with the number it will get. */
export function AttachmentTray() {
  const t = useTranslations('composer');
  const workspace = useWorkspace();
  const attachments = useDraft((draft) => draft.attachments);
  const numbers = useDraftNumbers();
  const [draggedId, setDraggedId] = useState<string | null>(null);
  const tray = useRef<HTMLUListElement>(null);
  const remove = (id: string, index: number) => {
    workspace.removeAttachment(id);
    rescueFocus(() => {
      const removers = [...(tray.current?.querySelectorAll<HTMLElement>('[data-removes]') ?? [])];
      return removers[index] ?? removers.at(-1) ?? messageBox();
    });
  };
  return (
    <ul
      ref={tray}
      aria-label={t('attachments')}
      className="grid max-h-[min(17rem,36dvh)] grid-cols-[repeat(auto-fill,minmax(min(13.5rem,100%),1fr))] items-start gap-2 overflow-y-auto border-line border-b p-2"
    >
      {attachments.map((attachment, index) => (
        <AttachmentTile
          key={attachment.id}
          draft={attachment}
          number={numbers[index] ?? index + 1}
          isFirst={index === 0}
          isLast={index === attachments.length - 1}
          onRemove={() => remove(attachment.id, index)}
          onMove={(step) => workspace.moveAttachment(attachment.id, index + step)}
          dragProps={{
            draggable: attachments.length > 1,
            onDragStart: (event) => {
              event.dataTransfer.effectAllowed = 'move';
              setDraggedId(attachment.id);
            },
            onDragEnd: () => setDraggedId(null),
            onDragOver: (event) => {
              if (draggedId === null) return;
              event.preventDefault();
              if (draggedId !== attachment.id) workspace.moveAttachment(draggedId, index);
            },
            onDrop: (event) => event.preventDefault(),
          }}
        />
      ))}
    </ul>
  );
}
