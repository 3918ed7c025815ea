'use client';

import { useEffect } from 'react';
import { useWorkspace } from '@/components/state/workspace-context';
import { clipboardIntent } from './clipboard-intent';

/** Pictures pasted anywhere on the page are attached; text pasted outside a field goes to the message. */
export function usePasteAnywhere(focusMessage: () => void): void {
  const workspace = useWorkspace();
  useEffect(() => {
    const hear = (event: ClipboardEvent) => {
      if (event.clipboardData === null || event.defaultPrevented) return;
      const { files } = event.clipboardData;
      const intent = clipboardIntent({ files, text: event.clipboardData.getData('text/plain') });
      if (intent.kind === 'files') {
        event.preventDefault();
        workspace.addFiles(intent.files);
        focusMessage();
      } else if (intent.kind === 'text' && !isField(event.target)) {
        event.preventDefault();
        workspace.setDraftText(workspace.draft.getState().text + intent.text);
        focusMessage();
      }
    };
    document.addEventListener('paste', hear);
    return () => document.removeEventListener('paste', hear);
  }, [workspace, focusMessage]);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;
}
