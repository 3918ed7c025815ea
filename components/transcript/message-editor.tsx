'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useState } from 'react';
import { sendsOnEnter } from '@/components/composer/sends-on-enter';
import { useWorkspace } from '@/components/state/workspace-context';
import { Button } from '@/components/ui/button';
import { messageBox, rescueFocus } from '@/components/ui/rescue-focus';
import { useMediaQuery } from '@/components/ui/use-media-query';
import type { UserMessage } from '@/lib/conversation/rows';

interface MessageEditorProps {
  readonly message: UserMessage;
  readonly onClose: () => void;
}

/** A person's own words once more, to be sent as another version beside the first. */
export function MessageEditor({ message, onClose }: MessageEditorProps) {
  const t = useTranslations('leaving.edit');
  const workspace = useWorkspace();
  const [text, setText] = useState(message.text);
  const isPointerCoarse = useMediaQuery('(pointer: coarse)');
  const isEmpty = text.trim() === '' && message.attachments.length === 0;

  const send = () => {
    if (isEmpty) return;
    onClose();
    rescueFocus(messageBox);
    void workspace.editMessage(message.id, text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, shiftKey, altKey, ctrlKey, metaKey, nativeEvent } = event;
    const { isComposing, keyCode } = nativeEvent;
    if (key === 'Escape' && !isComposing) return onClose();
    if (!sendsOnEnter({ key, shiftKey, altKey, ctrlKey, metaKey, isComposing, keyCode }, isPointerCoarse))
      return;
    event.preventDefault();
    send();
  };
  return (
    <div className="flex w-full max-w-xl flex-col items-end gap-2">
      <textarea
        // biome-ignore lint/a11y/noAutofocus: it opens in answer to a press of "Edit".
        autoFocus
        aria-label={t('field')}
        value={text}
        rows={2}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => target.setSelectionRange(target.value.length, target.value.length)}
        className="field-sizing-content max-h-[min(20rem,50dvh)] w-full resize-none rounded-xl border border-line bg-bg px-4 py-2.5 text-base text-ink pointer-coarse:text-field"
      />
      <div className="flex gap-2">
        <Button size="small" tone="quiet" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button size="small" tone="primary" disabled={isEmpty} onClick={send}>
          {t('send')}
        </Button>
      </div>
    </div>
  );
}
