'use client';

import { useTranslations } from 'next-intl';
import { type Ref, useId } from 'react';
import { useDraft } from '@/components/state/use-draft';
import { useWorkspace } from '@/components/state/workspace-context';
import { fetched } from '@/components/ui/fetched';
import { useMediaQuery } from '@/components/ui/use-media-query';
import { sendsOnEnter } from './sends-on-enter';
import { useSlash } from './use-slash';

const SlashMenu = fetched(() => import('@/components/tasks/slash-menu').then((part) => part.SlashMenu));

const shared =
  '[grid-area:1/1] max-h-[min(16rem,40dvh)] min-h-6 w-full whitespace-pre-wrap break-words px-4 pt-3 pb-1 text-base pointer-coarse:text-field';

/** The text box; a slash at its start opens the list of tasks. An unseen copy of its text gives the grid cell its height, so that the box grows with it. */
export function MessageBox({ ref, onSend }: { ref: Ref<HTMLTextAreaElement>; onSend: () => void }) {
  const t = useTranslations('composer');
  const workspace = useWorkspace();
  const text = useDraft((draft) => draft.text);
  const isPointerCoarse = useMediaQuery('(pointer: coarse)');
  const slash = useSlash(text);
  const listId = useId();
  const isListOpen = slash.query !== null;
  return (
    <div className="relative grid">
      {slash.query !== null && (
        <SlashMenu ref={slash.menu} id={listId} query={slash.query} onActive={slash.setActiveId} />
      )}
      <textarea
        ref={ref}
        id="message"
        rows={1}
        aria-label={t('message')}
        placeholder={t('placeholder')}
        aria-autocomplete="list"
        aria-controls={slash.activeId === null ? undefined : listId}
        aria-activedescendant={isListOpen ? (slash.activeId ?? undefined) : undefined}
        enterKeyHint={isPointerCoarse ? 'enter' : 'send'}
        value={text}
        onChange={(event) => workspace.setDraftText(event.target.value)}
        onKeyDown={(event) => {
          if (slash.press(event)) {
            event.preventDefault();
            return;
          }
          const { isComposing, keyCode } = event.nativeEvent;
          const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
          const press = { key, shiftKey, altKey, ctrlKey, metaKey, isComposing, keyCode };
          if (!sendsOnEnter(press, isPointerCoarse)) return;
          event.preventDefault();
          onSend();
        }}
        className={`${shared} resize-none overflow-y-auto bg-transparent text-ink outline-none placeholder:text-ink-faint`}
      />
      <div aria-hidden="true" className={`${shared} invisible overflow-hidden`}>
        {`${text}\u200b`}
      </div>
    </div>
  );
}
