'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useDraft } from '@/components/state/use-draft';
import { useDraftNumbers } from '@/components/state/use-draft-numbers';
import { useWorkspace } from '@/components/state/workspace-context';
import { fetched } from '@/components/ui/fetched';
import { messageBox, rescueFocus } from '@/components/ui/rescue-focus';
import { AttachmentTile } from './attachment-tile';
import type { OpenedAttachment } from './opened-attachment';
import { useArriving } from './use-arriving';
import { useOpensByItself } from './use-opens-by-itself';
import { useTrayDrag } from './use-tray-drag';

const AttachmentDialog = fetched(() =>
  import('./attachment-dialog').then((module) => module.AttachmentDialog),
);

function fetchPagesAhead(): void {
  AttachmentDialog.fetchAhead();
  void import('./attachment-dialog').then(
    ({ fetchPagePickerAhead }) => fetchPagePickerAhead(),
    () => undefined,
  );
}

/**
 * The pictures and videos of the message being written, in order, each with the number it will get. It follows
 * which ones there are; each tile follows its own state, so that sixty of them do not wait for one another.
 */
export function AttachmentTray() {
  const t = useTranslations();
  const workspace = useWorkspace();
  const ids = useDraft(useShallow((draft) => draft.attachments.map(({ id }) => id)));
  const arriving = useArriving(ids);
  const numbers = useDraftNumbers();
  const tray = useRef<HTMLUListElement>(null);
  const [opened, setOpened] = useState<OpenedAttachment | null>(null);
  const [said, setSaid] = useState('');
  useOpensByItself((id) => setOpened({ dialog: 'pages', id }), fetchPagesAhead);

  const sayPlace = (id: string) => {
    const { attachments } = workspace.draft.getState();
    const index = attachments.findIndex((shown) => shown.id === id);
    const values = { name: attachments[index]?.name ?? '', place: index + 1, count: attachments.length };
    if (index !== -1) setSaid(t('tray.moved', values));
  };
  const move = (id: string, step: -1 | 1) => {
    const index = ids.indexOf(id) + step;
    if (index < 0 || index >= ids.length) return;
    const focused = document.activeElement;
    workspace.moveAttachment(id, index);
    sayPlace(id);
    // Moved about in the list, it loses the focus.
    requestAnimationFrame(() => focused instanceof HTMLElement && focused.focus());
  };
  const remove = (id: string) => {
    const index = ids.indexOf(id);
    workspace.removeAttachment(id);
    rescueFocus(() => {
      const removers = [...(tray.current?.querySelectorAll<HTMLElement>('[data-removes]') ?? [])];
      return removers[index] ?? removers.at(-1) ?? messageBox();
    });
  };
  const drag = useTrayDrag(tray, sayPlace);
  return (
    <>
      <ul
        ref={tray}
        aria-label={t('composer.attachments')}
        className="grid max-h-[min(17rem,36dvh)] grid-cols-[repeat(auto-fill,minmax(min(13.5rem,100%),1fr))] items-start gap-2 overflow-y-auto overscroll-contain border-line border-b p-2"
      >
        {arriving.map((id) => {
          const index = ids.indexOf(id);
          return (
            <AttachmentTile
              key={id}
              id={id}
              number={numbers[index] ?? index + 1}
              place={{ isFirst: index === 0, isLast: index === ids.length - 1 }}
              drag={drag}
              onMove={move}
              onRemove={remove}
              onOpen={setOpened}
            />
          );
        })}
      </ul>
      <span aria-live="polite" className="sr-only">
        {said}
      </span>
      {opened !== null && ids.includes(opened.id) && (
        // What is sent off in a dialog is not the message whose form this is.
        <div className="contents" onSubmit={(event) => event.stopPropagation()}>
          <AttachmentDialog
            opened={opened}
            number={numbers[ids.indexOf(opened.id)] ?? 1}
            onClose={() => setOpened(null)}
          />
        </div>
      )}
    </>
  );
}
