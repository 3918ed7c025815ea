'use client';

import { Crop, Eye, Files, Film, PencilLine, Replace, Trash2, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { useWorkspace } from '@/components/state/workspace-context';
import { Menu, type MenuGroup, type MenuItem } from '@/components/ui/menu';
import { messageBox } from '@/components/ui/rescue-focus';
import { draftKind } from '@/lib/conversation/draft-kind';
import type { DraftAttachment } from '@/lib/conversation/workspace';
import { sourceDocument } from '@/lib/media/source-document';
import type { AttachmentMenuProps } from './opened-attachment';
import { useAnimationGroup, useQualityGroup } from './use-choice-groups';
import { useReplaceFile } from './use-replace-file';

interface AttachmentChoicesProps extends AttachmentMenuProps {
  readonly anchorRef: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** The menu of one attachment: only what makes sense for it as it is. */
export function AttachmentChoices({ draft, onOpen, anchorRef, onClose }: AttachmentChoicesProps) {
  const t = useTranslations('tray');
  const quality = useQualityGroup(draft);
  const animation = useAnimationGroup(draft);
  const changes = useChanges(draft, onOpen);
  const rest = useRest(draft, onOpen);
  const isDisabled = draft.state === 'preparing';
  const groups: readonly MenuGroup[] = [
    ...(quality === null ? [] : [withState(quality, isDisabled)]),
    ...(animation === null ? [] : [withState(animation, isDisabled)]),
    { id: 'changes', items: changes },
    { id: 'rest', items: rest },
  ];
  return (
    <Menu
      isOpen
      anchorRef={anchorRef}
      label={t('more', { name: draft.name })}
      onClose={onClose}
      side="top"
      align="end"
      groups={groups}
      className="w-72 max-w-[calc(100vw-1rem)]"
      focusAfterChoice={() => (document.body.contains(anchorRef.current) ? null : messageBox())}
    />
  );
}

function withState(group: MenuGroup, isDisabled: boolean): MenuGroup {
  return { ...group, items: group.items.map((item) => ({ ...item, isDisabled })) };
}

function useChanges(draft: DraftAttachment, onOpen: AttachmentMenuProps['onOpen']): readonly MenuItem[] {
  const t = useTranslations('tray');
  const tPages = useTranslations('pages');
  const workspace = useWorkspace();
  const replace = useReplaceFile(draft.id);
  const { id, cutFrom, state } = draft;
  const isVideo = draftKind(draft) === 'video';
  const isAddress = draft.origin?.kind === 'address' && !draft.origin.isFetched;
  const source = sourceDocument(draft.file);
  const isDocument = source?.file === draft.file;
  const canCrop = !isVideo && !isAddress && !isDocument && state !== 'asking';
  const crop: MenuItem = { id: 'crop', label: t('crop.open'), icon: Crop, onSelect: () => onOpen('crop') };
  const undo: MenuItem = {
    id: 'undo-crop',
    label: t('crop.undo'),
    icon: Undo2,
    onSelect: () => cutFrom !== undefined && workspace.addItems([{ ...cutFrom, name: draft.name }], id),
  };
  const settings: MenuItem = {
    id: 'video',
    label: t('videoSettings'),
    icon: Film,
    onSelect: () => onOpen('video'),
  };
  const pages: MenuItem = {
    id: 'pages',
    label: tPages(isDocument ? 'chooseMore' : 'more', { name: source?.name ?? '' }),
    icon: Files,
    onSelect: () => onOpen('pages'),
  };
  return [
    ...(source === null || state === 'preparing' ? [] : [pages]),
    ...(isVideo && !isAddress && state !== 'asking' ? [settings] : []),
    ...(canCrop ? [crop] : []),
    ...(cutFrom === undefined ? [] : [undo]),
    { id: 'rename', label: t('rename.open'), icon: PencilLine, onSelect: () => onOpen('rename') },
    { id: 'replace', label: t('replace'), icon: Replace, onSelect: replace },
  ];
}

function useRest(draft: DraftAttachment, onOpen: AttachmentMenuProps['onOpen']): readonly MenuItem[] {
  const t = useTranslations('tray');
  const workspace = useWorkspace();
  const look: MenuItem = { id: 'sent', label: t('sent.open'), icon: Eye, onSelect: () => onOpen('sent') };
  const remove: MenuItem = {
    id: 'remove',
    label: t('remove'),
    icon: Trash2,
    isDangerous: true,
    onSelect: () => workspace.removeAttachment(draft.id),
  };
  return draft.state === 'ready' ? [look, remove] : [remove];
}
