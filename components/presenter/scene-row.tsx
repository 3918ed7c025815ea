'use client';

import { clsx } from 'clsx';
import { ArrowDown, ArrowUp, Pencil, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import type { Scene } from '@/lib/presenter/recording';

interface SceneRowProps {
  readonly scene: Scene;
  readonly index: number;
  readonly count: number;
  readonly isShown: boolean;
  readonly deeds: SceneDeeds;
}

export interface SceneDeeds {
  show(index: number): void;
  move(id: string, toIndex: number): void;
  rename(id: string, title: string): void;
  remove(id: string): void;
}

/** One scene of the list: a press shows it; it can be moved, renamed and removed. */
export function SceneRow({ scene, index, count, isShown, deeds }: SceneRowProps) {
  const t = useTranslations('presenter.scenes');
  const [isNaming, setNaming] = useState(false);
  const title = scene.title || t('untitled');
  return (
    <li className={clsx('flex min-h-11 items-center gap-1 rounded-lg pr-1 pl-3', isShown && 'bg-hover')}>
      <span aria-hidden="true" className="w-5 shrink-0 text-ink-faint text-sm tabular-nums">
        {index + 1}
      </span>
      {isNaming ? (
        <SceneNameField
          title={scene.title}
          onDone={(words) => {
            deeds.rename(scene.id, words);
            setNaming(false);
          }}
        />
      ) : (
        <button
          type="button"
          aria-current={isShown ? 'step' : undefined}
          onClick={() => deeds.show(index)}
          className="flex min-w-0 flex-1 flex-col rounded-md px-1 py-1 text-left hover:bg-hover"
        >
          <span className="truncate text-ink text-sm">{title}</span>
          <span className="truncate text-ink-faint text-xs">
            <SceneKind scene={scene} />
          </span>
        </button>
      )}
      <IconButton
        icon={ArrowUp}
        size="small"
        label={t('up', { title })}
        isIdle={index === 0}
        onClick={() => deeds.move(scene.id, index - 1)}
      />
      <IconButton
        icon={ArrowDown}
        size="small"
        label={t('down', { title })}
        isIdle={index === count - 1}
        onClick={() => deeds.move(scene.id, index + 1)}
      />
      <IconButton
        icon={Pencil}
        size="small"
        label={t('rename', { title })}
        aria-expanded={isNaming}
        onClick={() => setNaming(!isNaming)}
      />
      <IconButton
        icon={Trash2}
        size="small"
        label={t('remove', { title })}
        onClick={() => deeds.remove(scene.id)}
      />
    </li>
  );
}

function SceneKind({ scene }: { readonly scene: Scene }) {
  const t = useTranslations('presenter.scenes');
  if (scene.kind === 'recording') {
    const count = scene.recording.messages.filter(({ role }) => role === 'assistant').length;
    return t('recording', { count });
  }
  return t(scene.fallback === null ? 'live' : 'liveRecorded');
}

function SceneNameField({
  title,
  onDone,
}: {
  readonly title: string;
  readonly onDone: (title: string) => void;
}) {
  const t = useTranslations('presenter.scenes');
  const [text, setText] = useState(title);
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: it takes the place of what was pressed.
      autoFocus
      aria-label={t('name')}
      value={text}
      maxLength={120}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => onDone(text)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') onDone(text);
        if (event.key === 'Escape') {
          // The dialog around it stays open.
          event.stopPropagation();
          onDone(title);
        }
      }}
      className="h-9 min-w-0 flex-1 rounded-lg border border-accent bg-raised px-2 text-ink text-sm outline-none pointer-coarse:text-field"
    />
  );
}
