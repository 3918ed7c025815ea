'use client';

import { clsx } from 'clsx';
import { useLocale, useTranslations } from 'next-intl';
import { type Ref, useEffect, useImperativeHandle, useState } from 'react';
import { useOwnTasks } from '@/components/state/use-own-tasks';
import { useWorkspace } from '@/components/state/workspace-context';
import { taskCards } from '@/lib/tasks/task-cards';
import { tasks } from '@/lib/tasks/tasks';
import { slashOptionId } from './slash-option-id';
import { type SlashChoice, slashChoices } from './slash-query';
import { taskIcons } from './task-icons';
import { useOwnTask } from './use-own-task';
import { galleryTask, writeTask } from './write-task';

export interface SlashHandle {
  /** True: the key was meant for the list. */
  readonly press: (key: string) => boolean;
}

interface SlashMenuProps {
  readonly ref: Ref<SlashHandle>;
  readonly id: string;
  readonly query: string;
  readonly onActive: (optionId: string | null) => void;
}

/** The tasks that fit what is typed behind the slash. The focus stays in the message. */
export function SlashMenu({ ref, id, query, onActive }: SlashMenuProps) {
  const t = useTranslations('tasks.slash');
  const locale = useLocale();
  const workspace = useWorkspace();
  const choose = useSlashChoice();
  useEffect(() => void workspace.readOwnTasks(), [workspace]);
  const choices = slashChoices(query, locale, taskCards, useOwnTasks());
  const [place, setPlace] = useState({ query, index: 0 });
  const index = place.query === query ? Math.min(place.index, choices.length - 1) : 0;
  const active = choices[index];
  const activeId = active === undefined ? null : slashOptionId(id, active.id);

  const move = (step: number) => {
    const next = (index + step + choices.length) % choices.length;
    setPlace({ query, index: next });
  };
  useImperativeHandle(ref, () => ({
    press: (key) => {
      if (active === undefined) return false;
      if (key === 'ArrowDown') move(1);
      else if (key === 'ArrowUp') move(-1);
      else if (key === 'Enter' || key === 'Tab') choose(active);
      else return false;
      return true;
    },
  }));
  useEffect(() => {
    onActive(activeId);
    if (activeId !== null) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
    return () => onActive(null);
  }, [activeId, onActive]);
  return (
    <>
      <p role="status" className="sr-only">
        {t('count', { count: choices.length })}
      </p>
      {choices.length > 0 && (
        <div
          id={id}
          role="listbox"
          aria-label={t('label')}
          className="absolute inset-x-0 bottom-full z-30 mb-2 max-h-[min(22rem,50dvh)] overflow-y-auto rounded-xl border border-line bg-raised p-1 shadow-raised"
        >
          {choices.map((choice) => (
            <SlashOption
              key={choice.id}
              id={slashOptionId(id, choice.id)}
              choice={choice}
              isActive={choice === active}
              onPoint={() => setPlace({ query, index: choices.indexOf(choice) })}
              onChoose={() => choose(choice)}
            />
          ))}
        </div>
      )}
    </>
  );
}

interface SlashOptionProps {
  readonly id: string;
  readonly choice: SlashChoice;
  readonly isActive: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

function SlashOption({ id, choice, isActive, onPoint, onChoose }: SlashOptionProps) {
  const Icon = choice.kind === 'own' ? null : taskIcons[choice.task.id];
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the message, which names the active option.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the message hears the keys.
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      aria-label={choice.title}
      // A press must not take the focus from the message.
      onPointerDown={(event) => event.preventDefault()}
      onPointerMove={() => isActive || onPoint()}
      onClick={onChoose}
      className={clsx(
        'flex min-h-10 cursor-default items-center gap-2.5 rounded-lg px-2 py-1.5 text-sm',
        isActive && 'bg-hover',
      )}
    >
      {Icon === null ? (
        <span aria-hidden className="size-[15px] shrink-0 rounded-full border border-ink-faint" />
      ) : (
        <Icon aria-hidden size={15} strokeWidth={1.75} className="shrink-0 text-ink-soft" />
      )}
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="truncate text-ink">{choice.title}</span>
        <span className="truncate text-ink-faint text-xs">{choice.note}</span>
      </span>
    </div>
  );
}

/** Puts the task in the place of what was typed. */
function useSlashChoice(): (choice: SlashChoice) => void {
  const locale = useLocale();
  const workspace = useWorkspace();
  const { use } = useOwnTask();
  return (choice) => {
    workspace.setDraftText('');
    if (choice.kind === 'own') return use(choice.task);
    const task = tasks.find(({ id }) => id === choice.task.id);
    if (task !== undefined) writeTask(galleryTask(task, locale), workspace);
  };
}
