'use client';

import { clsx } from 'clsx';
import { Pencil } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useVersions } from '@/components/state/use-path';
import { useWorkspace } from '@/components/state/workspace-context';
import { fetched } from '@/components/ui/fetched';
import { IconButton } from '@/components/ui/icon-button';
import type { UserMessage } from '@/lib/conversation/rows';
import { VersionSwitch } from './version-switch';

const MakeTaskButton = fetched(() =>
  import('@/components/tasks/make-task-button').then((part) => part.MakeTaskButton),
);
const MessageEditor = fetched(() => import('./message-editor').then((part) => part.MessageEditor));

/** What a person said, and what can be done with it: seen when the pointer or the focus is near. */
export function UserWords({ message }: { readonly message: UserMessage }) {
  const t = useTranslations('leaving.edit');
  const [isEditing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { isReplay } = useWorkspace();
  const { count } = useVersions(message.id);
  const close = () => {
    setEditing(false);
    button.current?.focus();
  };
  return (
    <>
      {isEditing && <MessageEditor message={message} onClose={close} />}
      {!isEditing && message.text !== '' && (
        <p className="wrap-anywhere max-w-[min(100%,36rem)] whitespace-pre-wrap rounded-xl bg-accent-soft px-4 py-2.5 text-ink">
          {message.text}
        </p>
      )}
      <div
        className={clsx(
          'presenting:hidden -my-1 flex items-center transition-opacity',
          count < 2 &&
            !isEditing &&
            'opacity-0 focus-within:opacity-100 group-hover/own:opacity-100 pointer-coarse:opacity-100',
        )}
      >
        {isReplay !== true && (
          <IconButton
            ref={button}
            icon={Pencil}
            size="small"
            label={t('open')}
            aria-expanded={isEditing}
            onClick={() => setEditing(!isEditing)}
          />
        )}
        {isReplay !== true && message.text !== '' && (
          <span className="flex size-7 pointer-coarse:size-9">
            <MakeTaskButton message={message} />
          </span>
        )}
        <VersionSwitch id={message.id} isDisabled={isEditing} />
      </div>
    </>
  );
}
