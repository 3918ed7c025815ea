'use client';

import { Paperclip } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { useWorkspace } from '@/components/state/workspace-context';
import { IconButton } from '@/components/ui/icon-button';

export function AttachButton() {
  const t = useTranslations('composer');
  const workspace = useWorkspace();
  const input = useRef<HTMLInputElement>(null);

  const take = () => {
    if (input.current === null) return;
    workspace.addFiles([...(input.current.files ?? [])]);
    input.current.value = '';
  };
  // Files that were chosen before the page's script ran have had no one to hear of them.
  useEffect(() => {
    const chosen = input.current?.files ?? [];
    if (chosen.length > 0) workspace.addFiles([...chosen]);
  }, [workspace]);

  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        accept="image/*"
        tabIndex={-1}
        aria-label={t('files')}
        onChange={take}
        className="sr-only"
      />
      <IconButton
        icon={Paperclip}
        label={t('attach')}
        hint={t('attachHint')}
        onClick={() => input.current?.click()}
      />
    </>
  );
}
