'use client';

import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useModels, useSelectedModel } from '@/components/state/use-models';
import { useWorkspace } from '@/components/state/workspace-context';
import { Button } from '@/components/ui/button';
import { Spinner } from '@/components/ui/spinner';
import { modelChoice } from './model-groups';
import { ModelOption } from './model-option';

/** Filters the offered models, or takes any other id as it is typed. Focus stays in the field; the arrows walk the list. */
export function ModelPicker({ onDone }: { onDone: () => void }) {
  const t = useTranslations('composer.model');
  const workspace = useWorkspace();
  const { status, rows } = useModels();
  const selected = useSelectedModel();
  const idBase = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const choice = modelChoice(rows, text);
  const ids = [
    ...choice.groups.flatMap(({ models }) => models.map(({ id }) => id)),
    ...(choice.typed === null ? [] : [choice.typed.id]),
  ];
  const [activeId, setActiveId] = useState<string | null>(selected.id);
  const shownActiveId = activeId !== null && ids.includes(activeId) ? activeId : (ids[0] ?? null);

  // The list opened before this part of it was fetched, when there was no field to take the focus yet.
  useEffect(() => {
    if (matchMedia('(pointer: fine)').matches) field.current?.focus();
  }, []);

  const choose = (id: string) => {
    workspace.chooseModel(id);
    onDone();
  };
  const walk = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const index = ids.indexOf(shownActiveId ?? '');
    const next = { ArrowDown: index + 1, ArrowUp: index - 1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      setActiveId(ids.at(next % ids.length) ?? null);
    } else if (event.key === 'Enter' && shownActiveId !== null) {
      event.preventDefault();
      choose(shownActiveId);
    }
  };
  const optionProps = (id: string) => ({
    optionId: `${idBase}${id}`,
    isSelected: id === selected.id,
    isActive: id === shownActiveId,
    onChoose: () => choose(id),
    onHover: () => setActiveId(id),
  });
  return (
    <>
      <div className="relative border-line border-b">
        <Search
          aria-hidden
          size={15}
          strokeWidth={1.75}
          className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-ink-faint"
        />
        <input
          ref={field}
          type="search"
          aria-label={t('filter')}
          placeholder={t('filter')}
          aria-controls="model-picker"
          aria-activedescendant={shownActiveId === null ? undefined : `${idBase}${shownActiveId}`}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={walk}
          className="h-10 w-full rounded-t-xl bg-transparent pr-3 pl-9 text-sm outline-none placeholder:text-ink-faint pointer-coarse:text-field"
        />
      </div>
      <div id="model-picker" role="listbox" aria-label={t('list')} className="max-h-80 overflow-y-auto p-1">
        {choice.groups.map(({ family, models }) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is not allowed inside a listbox.
          <div key={family} role="group" aria-label={t(`family.${familyKey(family)}`)}>
            <p aria-hidden="true" className="px-2 pt-2 pb-1 text-ink-faint text-xs">
              {t(`family.${familyKey(family)}`)}
            </p>
            {models.map((model) => (
              <ModelOption key={model.id} model={model} {...optionProps(model.id)} />
            ))}
          </div>
        ))}
        {choice.typed !== null && (
          <ModelOption model={choice.typed} isTyped {...optionProps(choice.typed.id)} />
        )}
        {ids.length === 0 && text !== '' && (
          <p className="px-2 py-3 text-ink-faint text-sm">{t('noMatch')}</p>
        )}
      </div>
      {status === 'loading' && (
        <p className="flex items-center gap-2 border-line border-t px-3 py-2 text-ink-faint text-xs">
          <Spinner size={14} /> {t('loading')}
        </p>
      )}
      {status === 'failed' && (
        <p className="flex items-center justify-between gap-2 border-line border-t px-3 py-2 text-danger text-xs">
          {t('failed')}
          <Button size="small" onClick={() => workspace.loadModels()}>
            {t('reload')}
          </Button>
        </p>
      )}
    </>
  );
}

/** Message keys cannot hold the dots of a family's name. */
function familyKey(family: string): string {
  return family.replaceAll('.', '_');
}
