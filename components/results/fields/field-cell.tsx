'use client';

import { clsx } from 'clsx';
import { Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import type { FieldEdits } from '@/lib/conversation/rows';
import { textOf, valueNow, withEdit } from './edit-fields';
import type { Field } from './field-rows';

interface FieldCellProps {
  readonly field: Field;
  /** What it is called where its name alone does not say which it is. */
  readonly label: string;
  readonly edits: FieldEdits;
  /** Null: nothing can be edited here. */
  readonly onEdit: ((edits: FieldEdits) => void) | null;
}

/** A value that can be written over. What the model said stays beside it, and can be had back. */
export function FieldCell({ field, label, edits, onEdit }: FieldCellProps) {
  const t = useTranslations('results.fields');
  const [typed, setTyped] = useState<string | null>(null);
  const now = textOf(valueNow(field, edits));
  const isEdited = Object.hasOwn(edits, field.pointer);
  const said = textOf(field.said);
  const put = (text: string) => {
    setTyped(null);
    if (text !== now) onEdit?.(withEdit(edits, field, text));
  };
  return (
    <div className="flex min-w-0 items-start gap-1">
      <div className="min-w-0 flex-1">
        <textarea
          rows={1}
          aria-label={t('value', { field: label })}
          placeholder={t('none')}
          value={typed ?? now}
          readOnly={onEdit === null}
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => typed !== null && put(typed)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Enter' && !event.shiftKey) {
              event.preventDefault();
              if (typed !== null) put(typed);
            } else if (event.key === 'Escape' && typed !== null) {
              event.stopPropagation();
              setTyped(null);
            }
          }}
          className={clsx(
            'block field-sizing-content max-h-40 min-h-7 w-full min-w-16 resize-none rounded-md border border-transparent px-2 py-1 text-ink text-sm placeholder:text-ink-faint pointer-coarse:min-h-10 pointer-coarse:py-2 pointer-coarse:text-field',
            onEdit !== null && 'hover:border-line-strong focus:border-control focus:bg-raised',
            isEdited ? 'border-l-2 border-l-accent bg-accent-soft' : 'bg-transparent',
            typeof field.said === 'number' && 'tabular-nums',
          )}
        />
        {isEdited && (
          <p className="wrap-anywhere px-2 pt-0.5 text-ink-faint text-xs">
            {said === '' ? t('saidNothing') : t('said', { value: said })}
          </p>
        )}
      </div>
      {isEdited && onEdit !== null && (
        <IconButton
          icon={Undo2}
          size="small"
          label={t('back', { field: label })}
          onClick={() => onEdit(withEdit(edits, field, said))}
        />
      )}
    </div>
  );
}
