'use client';

import { Camera, LayoutGrid, Link2, MessagesSquare, ScreenShare, SlidersHorizontal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type RefObject, useState } from 'react';
import { Menu, type MenuItem } from '@/components/ui/menu';
import { useMediaQuery } from '@/components/ui/use-media-query';
import { tasksButtonId } from './tasks-button';
import { useCamera } from './use-camera';
import { useWays } from './ways-context';

interface MoreMenuProps {
  readonly anchorRef: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  readonly onOpen: (layer: 'tasks' | 'options') => void;
}

export function MoreMenu({ anchorRef, onClose, onOpen }: MoreMenuProps) {
  const t = useTranslations('composer');
  const label = useTranslations('ways');
  const ways = useWays();
  const openCamera = useCamera();
  const isWide = useMediaQuery('(min-width: 640px)');
  const [hasTasksInRow] = useState(() => isSeen(document.getElementById(tasksButtonId)));
  const hasScreens = typeof navigator.mediaDevices?.getDisplayMedia === 'function';
  const waysIn: readonly MenuItem[] = [
    { id: 'camera', icon: Camera, label: label('camera'), onSelect: openCamera },
    ...(hasScreens
      ? [
          {
            id: 'screen',
            icon: ScreenShare,
            label: label('screen'),
            onSelect: () => ways.open({ kind: 'screen' }),
          },
        ]
      : []),
    {
      id: 'address',
      icon: Link2,
      label: label('address.open'),
      onSelect: () => ways.open({ kind: 'address', address: '' }),
    },
    {
      id: 'conversation',
      icon: MessagesSquare,
      label: label('conversation.open'),
      onSelect: () => ways.open({ kind: 'conversation' }),
    },
  ];
  const rest: readonly MenuItem[] = [
    ...(hasTasksInRow
      ? []
      : [{ id: 'tasks', icon: LayoutGrid, label: t('tasks.label'), onSelect: () => onOpen('tasks') }]),
    ...(isWide
      ? []
      : [
          {
            id: 'options',
            icon: SlidersHorizontal,
            label: t('options.title'),
            onSelect: () => onOpen('options'),
          },
        ]),
  ];
  return (
    <Menu
      isOpen
      anchorRef={anchorRef}
      label={t('more')}
      side="top"
      onClose={onClose}
      groups={[{ id: 'ways', items: waysIn }, ...(rest.length === 0 ? [] : [{ id: 'more', items: rest }])]}
    />
  );
}

/** The row has room for it. */
function isSeen(element: HTMLElement | null): boolean {
  return element !== null && element.getClientRects().length > 0;
}
