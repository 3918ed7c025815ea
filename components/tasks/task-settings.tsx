'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { resultKinds } from '@/lib/tasks/read-own-task';
import { ChoiceField } from './choice-field';
import { fieldStyle } from './field-style';
import { type Choice, type TaskFields, temperatureOf } from './task-fields';

interface TaskSettingsProps {
  readonly fields: TaskFields;
  readonly onChange: (fields: TaskFields) => void;
}

const choices: readonly Choice[] = ['options', 'on', 'off'];

/** How a task is asked, and how its answer is shown. */
export function TaskSettings({ fields, onChange }: TaskSettingsProps) {
  const t = useTranslations('tasks');
  const id = useId();
  const words: Readonly<Record<Choice, string>> = {
    options: t('edit.asOptions'),
    on: t('edit.on'),
    off: t('edit.off'),
  };
  const onOff = choices.map((value) => ({ value, label: words[value] }));
  const { answerFormat } = fields;
  const schema = typeof answerFormat === 'object' ? answerFormat : null;
  const formats = [
    { value: 'none', format: undefined, label: t('formats.none') },
    { value: 'json', format: 'json', label: t('formats.json') },
    { value: 'listed-fields', format: 'listed-fields', label: t('formats.listed-fields') },
    ...(schema === null
      ? []
      : [{ value: 'schema', format: schema, label: t('formats.schema', { name: schema.name }) } as const]),
  ] as const;
  return (
    <div className="grid grid-cols-2 items-end gap-3 max-sm:grid-cols-1">
      <ChoiceField
        label={t('edit.result')}
        value={fields.result}
        choices={resultKinds.map((value) => ({ value, label: t(`results.${value}`) }))}
        onChange={(result) => onChange({ ...fields, result })}
      />
      <ChoiceField
        label={t('edit.format')}
        value={schema === null ? (typeof answerFormat === 'string' ? answerFormat : 'none') : 'schema'}
        choices={formats}
        onChange={(value) =>
          onChange({ ...fields, answerFormat: formats.find((each) => each.value === value)?.format })
        }
      />
      <ChoiceField
        label={t('edit.thinking')}
        value={fields.thinking}
        choices={onOff}
        onChange={(thinking) => onChange({ ...fields, thinking })}
      />
      <ChoiceField
        label={t('edit.highResolution')}
        value={fields.highResolution}
        choices={onOff}
        onChange={(highResolution) => onChange({ ...fields, highResolution })}
      />
      <div className="col-span-full flex flex-col gap-1">
        <label htmlFor={id} className="font-medium">
          {t('edit.temperature')}
        </label>
        <input
          id={id}
          type="text"
          inputMode="decimal"
          value={fields.temperature}
          aria-invalid={temperatureOf(fields.temperature) === null}
          aria-describedby={`${id}note`}
          onChange={(event) => onChange({ ...fields, temperature: event.target.value })}
          className={`${fieldStyle} aria-invalid:border-danger`}
        />
        <p
          id={`${id}note`}
          className={
            temperatureOf(fields.temperature) === null ? 'text-danger text-xs' : 'text-ink-faint text-xs'
          }
        >
          {t('edit.temperatureNote')}
        </p>
      </div>
    </div>
  );
}
