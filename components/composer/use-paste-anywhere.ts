'use client';

import { useEffect } from 'react';
import { useWorkspace } from '@/components/state/workspace-context';
import { givenEntries } from '@/lib/media/given-entries';
import { clipboardIntent } from './clipboard-intent';
import { useWays } from './ways-context';

/**
 * Pictures pasted anywhere on the page are attached, folders with what is in them; text pasted outside a field goes to
 * the message. A picture that comes beside a text for the message is offered.
 */
export function usePasteAnywhere(focusMessage: () => void): void {
  const workspace = useWorkspace();
  const ways = useWays();
  useEffect(() => {
    const hear = (event: ClipboardEvent) => {
      if (event.clipboardData === null || event.defaultPrevented) return;
      const { files, items } = event.clipboardData;
      const intent = clipboardIntent({ files, text: event.clipboardData.getData('text/plain') });
      if (intent.kind === 'files') {
        event.preventDefault();
        const given = givenEntries(items);
        // What walks folders is fetched with the first paste.
        void import('./take-given').then(({ takeGiven }) => takeGiven(given, workspace, ways));
        focusMessage();
        return;
      }
      if (intent.kind === 'nothing') return;
      const field = fieldAt(event.target);
      if (field === null) {
        event.preventDefault();
        workspace.setDraftText(workspace.draft.getState().text + intent.text);
        focusMessage();
      }
      const isForMessage = field === null || field.id === 'message';
      if (isForMessage)
        ways.tell(intent.offered.length > 0 ? { kind: 'offer', files: intent.offered } : null);
    };
    document.addEventListener('paste', hear);
    return () => document.removeEventListener('paste', hear);
  }, [workspace, ways, focusMessage]);
}

function fieldAt(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('input, textarea, [contenteditable]') : null;
}
