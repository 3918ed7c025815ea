'use client';

import { useWorkspace } from '@/components/state/workspace-context';

/** Asks for files that take the place of one attachment; where none is chosen, nothing changes. */
export function useReplaceFile(id: string): () => void {
  const workspace = useWorkspace();
  return () => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.hidden = true;
    // Safari opens the chooser only of an input that is part of the page.
    document.body.append(input);
    const forget = () => input.remove();
    input.addEventListener('change', () => {
      const files = [...(input.files ?? [])].map((file) => ({ file, name: file.name }));
      forget();
      const isStillThere = workspace.draft.getState().attachments.some((shown) => shown.id === id);
      if (files.length > 0 && isStillThere) workspace.addItems(files, id);
    });
    input.addEventListener('cancel', forget);
    input.click();
  };
}
