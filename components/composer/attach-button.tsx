'use client';

import { Paperclip } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { useWorkspace } from '@/components/state/workspace-context';
import { fetched } from '@/components/ui/fetched';
import { IconButton } from '@/components/ui/icon-button';
import type { Workspace } from '@/lib/conversation/workspace';

/** Every format that is taken, by its ending too: systems know no type of some. Others can still be tried. */
const accepted =
  'image/*,video/*,application/pdf,.heic,.heif,.avif,.tif,.tiff,.svg,.ico,.bmp,.mkv,.mov,.m4v,.webm,.avi,.wmv,.flv,.pdf';

const WarmStart = fetched(() => import('./warm-start').then((module) => module.WarmStart));

export const fileInputId = 'files';

export function AttachButton() {
  const t = useTranslations('composer');
  const workspace = useWorkspace();
  const input = useRef<HTMLInputElement>(null);

  // Files that were chosen before the page's script ran have had no one to hear of them.
  useEffect(() => takeFiles(input.current, workspace), [workspace]);

  return (
    <>
      <input
        ref={input}
        id={fileInputId}
        type="file"
        multiple
        accept={accepted}
        tabIndex={-1}
        aria-label={t('files')}
        onChange={(event) => takeFiles(event.currentTarget, workspace)}
        className="sr-only"
      />
      <IconButton
        icon={Paperclip}
        label={t('attach')}
        hint={t('attachHint')}
        onClick={() => input.current?.click()}
      />
      <WarmStart />
    </>
  );
}

/** Empties the input too: the same file may be chosen again. What is done with the files is a task of its own. */
function takeFiles(input: HTMLInputElement | null, workspace: Pick<Workspace, 'addFiles'>): void {
  if (input === null || input.files === null || input.files.length === 0) return;
  const files = [...input.files];
  input.value = '';
  setTimeout(() => workspace.addFiles(files));
}
